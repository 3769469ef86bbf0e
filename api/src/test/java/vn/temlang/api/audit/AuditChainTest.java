package vn.temlang.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.api.TestServer;
import vn.temlang.api.access.AccountId;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.Salt;

/** The chain against who writes at once, and against who owns the tables. */
class AuditChainTest {
  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00.000006Z");
  private static TestDatabase database;
  private static TestServer server;
  private static AuditLedger ledger;

  @BeforeAll
  static void start() {
    database = TestDatabase.empty();
    server = TestServer.of(database, Map.of());
    ledger = server.context().getBean(AuditLedger.class);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void tenRowsAndASealedDay() {
    for (int row = 0; row < 10; row++) {
      append();
    }
    owner("create table public.kept as select * from account.audit");
    owner("create table public.kept_value as select * from account.audit_value");
    owner("create table public.kept_head as select * from account.audit_head");
  }

  @AfterEach
  void asItWas() {
    owner("set session_replication_role = replica; delete from account.audit_head");
    owner("set session_replication_role = replica; delete from account.audit_value");
    owner(
        """
        set session_replication_role = replica; delete from account.audit;
        insert into account.audit select * from public.kept;
        insert into account.audit_value select * from public.kept_value;
        insert into account.audit_head select * from public.kept_head
        """);
    owner("drop table public.kept, public.kept_value, public.kept_head");
  }

  private static UUID append() {
    UUID id = UUID.randomUUID();
    ledger.append(
        new AuditEntry(
            id,
            NOON,
            UUID.randomUUID(),
            Optional.of(new AccountId(UUID.randomUUID())),
            new Act(
                "PUT /api/products/{id}",
                "products",
                Optional.of(UUID.randomUUID()),
                List.of("name", "priceVnd")),
            new Outcome.Done(201, "", 1),
            List.of(
                new PersonalValue("origin", salt(), "203.0.113.7 PHONE"),
                new PersonalValue("login", salt(), "+84912345678"))));
    return id;
  }

  private static Salt salt() {
    return Salt.of(new byte[32]);
  }

  private static void owner(String sql) {
    assertThat(stateAfter(sql)).as(sql).isEqualTo("done");
  }

  /** The SQLSTATE of a refusal. */
  private static String stateAfter(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "done";
    } catch (SQLException e) {
      return e.getSQLState() + "";
    }
  }

  /** As the owner of the tables, behind the triggers' back. */
  private static void tamper(String sql) {
    owner("set session_replication_role = replica; " + sql);
  }

  private static long last() {
    return Long.parseLong(server.text("select max(seq) from account.audit"));
  }

  private static AuditCheck check() {
    return server.context().getBean(CheckAudit.class).check();
  }

  private static void assertBroken(long seq, AuditCheck.Fault fault) {
    assertThat(check())
        .isInstanceOfSatisfying(
            AuditCheck.Broken.class,
            broken -> {
              assertThat(broken.fault()).isEqualTo(fault);
              assertThat(broken.seq()).isEqualTo(seq);
            });
  }

  private static void assertIntact() {
    assertThat(check())
        .isInstanceOfSatisfying(
            AuditCheck.Intact.class, intact -> assertThat(intact.rows()).isEqualTo(last()));
  }

  @Test
  void eight_writers_at_once_make_one_chain_without_a_gap() throws Exception {
    long before = last();
    Callable<Void> writer =
        () -> {
          for (int row = 0; row < 40; row++) {
            append();
          }
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Void> written : threads.invokeAll(Collections.nCopies(8, writer))) {
        written.get();
      }
    }
    assertThat(last()).isEqualTo(before + 320);
    assertIntact();
  }

  @Test
  void the_text_of_a_row_is_one_and_the_same_in_java_and_in_the_database() {
    append();
    AuditRow row = ledger.after(last() - 1, 1).getFirst();
    assertThat(row.computed()).isEqualTo(row.hash());
    assertThat(
            server.text("select account.audit_text(a) from account.audit a where seq = " + last()))
        .contains("27:2026-11-22T05:00:00.000006Z4:DONE", "13:name,priceVnd3:2010:1:1")
        .doesNotContain("203.0.113.7", "912345678");
  }

  @Test
  void a_row_that_the_owner_changed_is_named() {
    tamper("update account.audit set action = 'GET /' where seq = 4");
    assertBroken(4, AuditCheck.Fault.CHANGED);
  }

  @Test
  void a_row_that_was_changed_together_with_its_hash_no_longer_leads_to_the_next() {
    tamper("update account.audit set action = 'GET /' where seq = 4");
    tamper(
        "update account.audit a set hash = sha256(previous || convert_to(account.audit_text(a),"
            + " 'UTF8')) where seq = 4");
    assertBroken(5, AuditCheck.Fault.CUT);
  }

  @Test
  void a_row_that_was_taken_out_is_named() {
    tamper("delete from account.audit where seq = 6");
    assertBroken(6, AuditCheck.Fault.MISSING);
  }

  @Test
  void the_first_row_taken_out_is_named() {
    tamper("delete from account.audit where seq = 1");
    assertBroken(1, AuditCheck.Fault.MISSING);
  }

  @Test
  void a_personal_value_that_was_exchanged_is_named() {
    tamper(
        "update account.audit_value set value = '198.51.100.1 PHONE' where name = 'origin'"
            + " and entry = (select id from account.audit where seq = 3)");
    assertBroken(3, AuditCheck.Fault.VALUE_CHANGED);
  }

  @Test
  void personal_values_may_go_and_the_chain_stays_whole() {
    assertThat(ledger.forgetValues(NOON)).isZero();
    assertThat(ledger.forgetValues(NOON.plusMillis(1))).isGreaterThanOrEqualTo(20);
    assertThat(server.text("select count(*) from account.audit_value where value ~ '203.0'"))
        .isEqualTo("0");
    assertIntact();
  }

  @Test
  void a_day_is_sealed_once_and_its_head_stands_in_the_log() {
    assertThat(seal(NOON)).isPresent();
    AuditHead head = ledger.heads().getLast();
    assertThat(head.seq()).isEqualTo(last());
    append();
    assertThat(seal(NOON.plus(Duration.ofHours(11)))).isEmpty();
    Awaitility.await().until(() -> leaves(head).equals("1"));
    assertIntact();
    // midnight in Viet Nam has passed
    assertThat(seal(NOON.plus(Duration.ofHours(12)))).isPresent();
    // and nothing was written since
    assertThat(seal(NOON.plus(Duration.ofHours(36)))).isEmpty();
    tamper("update account.audit_head set hash = sha256('x') where seq = " + head.seq());
    assertBroken(head.seq(), AuditCheck.Fault.LOG_DIFFERS);
  }

  @Test
  void a_head_leads_to_the_signed_root_of_the_log_and_to_no_other() {
    seal(NOON.plus(Duration.ofDays(200)));
    AuditHead head = ledger.heads().getLast();
    Awaitility.await().until(() -> leaves(head).equals("1"));
    Awaitility.await().until(() -> logged().isPresent());
    AuditSeal.Logged logged = logged().orElseThrow();
    assertThat(logged.head()).isEqualTo(head);
    assertThat(
            logged
                .inclusion()
                .verifies(
                    logged.disclosure().commitment().leafHash(),
                    logged.checkpoint().checkpoint().root()))
        .isTrue();

    String mine = "subject = '" + head.subject() + "'";
    owner("create table public.told as select * from trace.disclosure where " + mine);
    tamper("update trace.disclosure set salt = sha256('x') where " + mine);
    assertBroken(head.seq(), AuditCheck.Fault.LEAF_DIFFERS);
    tamper("update trace.disclosure d set salt = t.salt from public.told t where t.id = d.id");
    assertIntact();

    owner("create table public.signed as select * from trace.log_checkpoint");
    tamper(
        "update trace.log_checkpoint set note = overlay(note placing 'AAAA' from length(note) -"
            + " 12)");
    assertBroken(head.seq(), AuditCheck.Fault.CHECKPOINT_UNSIGNED);
    tamper(
        "update trace.log_checkpoint c set note = s.note from public.signed s where s.size ="
            + " c.size");
    assertIntact();
    owner("drop table public.told, public.signed");
  }

  private static Optional<AuditSeal.Logged> logged() {
    return check() instanceof AuditCheck.Intact intact ? intact.seal().logged() : Optional.empty();
  }

  @Test
  void a_tail_that_was_cut_off_behind_a_head_is_named() {
    seal(NOON.plus(Duration.ofDays(100)));
    long sealed = last();
    tamper("delete from account.audit where seq > " + (sealed - 2));
    assertBroken(sealed - 1, AuditCheck.Fault.MISSING);
  }

  private static String leaves(AuditHead head) {
    return server.text(
        "select count(*) from trace.log_leaf where kind = 'AUDIT' and subject = '"
            + head.subject()
            + "'");
  }

  private static Optional<AuditHead> seal(Instant now) {
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    SealAudit seal = new SealAudit(ledger, server.context().getBean(Disclosures.class), clock);
    return server.context().getBean(InTransaction.class).get(seal::seal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update account.audit set action = 'GET /'
          update account.audit_head set seq = 1
          update account.audit_value set value = ''
          delete from account.audit
          delete from account.audit_head
          truncate account.audit cascade
          truncate account.audit_value
          alter table account.audit disable trigger chain_audit
          select * from account.audit_change
          delete from account.audit_change
          update account.audit_watch set columns = '{}'
          drop trigger note_change on trace.product
          """)
  void the_servers_role_may_not(String sql) {
    for (String role : List.of("temlang_server", "temlang_system", "temlang_tenant")) {
      assertThat(stateAfter("set role " + role + "; " + sql)).as(role).isEqualTo("42501");
    }
  }

  @Test
  void who_inserts_by_hand_gets_the_next_place_and_no_hash_of_the_own_choice() {
    long before = last();
    owner(
        """
        set role temlang_system;
        insert into account.audit (seq, id, at, phase, request_id, action, thing_kind, fields,
          status, reason, times, commitments, previous, hash)
        values (999999, uuidv7(), now(), 'DONE', uuidv7(), 'GET /', '', '', 200, '', 1, '',
          sha256('a'), sha256('b'))
        """);
    assertThat(last()).isEqualTo(before + 1);
    assertIntact();
  }
}
