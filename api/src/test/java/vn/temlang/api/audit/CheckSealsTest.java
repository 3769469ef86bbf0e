package vn.temlang.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer;
import vn.temlang.api.access.RequestReach;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.anchor.AnchorChain;
import vn.temlang.traceability.anchor.AnchorEntry;
import vn.temlang.traceability.anchor.AnchorName;
import vn.temlang.traceability.anchor.AnchorSettings;
import vn.temlang.traceability.anchor.ChainUnreachable;
import vn.temlang.traceability.anchor.Submission;
import vn.temlang.traceability.anchor.SubmissionState;
import vn.temlang.traceability.anchor.Submissions;
import vn.temlang.traceability.log.DisclosureStore;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.LogKey;
import vn.temlang.traceability.log.SignedCheckpoint;
import vn.temlang.traceability.log.TransparencyLog;

/** What the chain outside says of a day's head, with a real log and a chain that says as told. */
class CheckSealsTest {
  private static final long CHAIN = 31337;
  private static final String CONTRACT = "0x" + "5fbdb2315678afecb367".repeat(2);
  private static final Instant BLOCK_TIME = Instant.parse("2026-11-21T17:00:00Z");
  private static TestServer server;
  private static AuditLedger ledger;
  private static SignedCheckpoint tree;

  @BeforeAll
  static void aSealedDay() {
    server = TestServer.of(TestDatabase.empty(), Map.of("temlang.log.every", "20ms"));
    ledger = server.context().getBean(AuditLedger.class);
    server.put(
        "/api/producers/" + UUID.randomUUID(), "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX\"}");
    server.context().getBean(SealAudit.class).seal();
    Awaitility.await()
        .until(
            () ->
                server.context().getBean(CheckAudit.class).check()
                        instanceof AuditCheck.Intact intact
                    && intact.seal().logged().isPresent());
    tree = server.context().getBean(TransparencyLog.class).findCheckpoint().orElseThrow();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static <T> T port(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }

  private static AnchorEntry entry(long chain) {
    return new AnchorEntry(
        chain,
        CONTRACT,
        tree.checkpoint().size(),
        tree.checkpoint().root(),
        SubmissionState.FINAL,
        Optional.of("0x01"),
        Optional.of(new Submission.Receipt(412, "0x02", BLOCK_TIME, 21_000, true)),
        BLOCK_TIME);
  }

  private static CheckSeals.Sealed check(
      boolean enabled, Optional<AnchorEntry> newest, Supplier<Optional<Hash>> root) {
    Submissions submissions = port(Submissions.class, (self, method, given) -> newest);
    AnchorChain chain =
        port(
            AnchorChain.class,
            (self, method, given) -> method.getName().equals("chainId") ? CHAIN : root.get());
    CheckSeals seals =
        new CheckSeals(
            server.context().getBean(DisclosureStore.class),
            server.context().getBean(TransparencyLog.class),
            server.context().getBean(LogKey.class),
            submissions,
            new AnchorSettings(enabled, CHAIN, Optional.empty(), true, true, Duration.ofMinutes(1)),
            chain);
    return RequestReach.forEverybody(() -> seals.check(ledger.heads()));
  }

  private static AuditSeal.Anchor anchor(CheckSeals.Sealed outcome) {
    assertThat(outcome).isInstanceOf(CheckSeals.Sealed.Fine.class);
    return ((CheckSeals.Sealed.Fine) outcome).seal().anchor();
  }

  private static Optional<Hash> right() {
    return Optional.of(tree.checkpoint().root());
  }

  @Test
  void a_root_that_the_contract_holds_is_named_with_chain_block_and_time() {
    assertThat(anchor(check(true, Optional.of(entry(CHAIN)), CheckSealsTest::right)))
        .isEqualTo(
            new AuditSeal.Anchor.Held(
                new AnchorName(CHAIN, CONTRACT, true),
                tree.checkpoint().size(),
                412,
                BLOCK_TIME,
                ledger.heads().getLast().seq()));
  }

  @Test
  void another_root_there_or_none_breaks_it() {
    for (Optional<Hash> told :
        List.of(Optional.of(Hash.of(new byte[Hash.BYTES])), Optional.<Hash>empty())) {
      assertThat(check(true, Optional.of(entry(CHAIN)), () -> told))
          .isEqualTo(
              new CheckSeals.Sealed.Faulty(
                  ledger.heads().getLast(), AuditCheck.Fault.ANCHOR_DIFFERS));
    }
  }

  @Test
  void a_chain_that_does_not_answer_proves_nothing_and_breaks_nothing() {
    Supplier<Optional<Hash>> away =
        () -> {
          throw new ChainUnreachable("away");
        };
    assertThat(anchor(check(true, Optional.of(entry(CHAIN)), away)))
        .isEqualTo(new AuditSeal.Anchor.Unreachable(new AnchorName(CHAIN, CONTRACT, true)));
  }

  @Test
  void what_is_not_final_on_this_chain_is_awaited_and_no_chain_is_said_so() {
    assertThat(anchor(check(true, Optional.empty(), CheckSealsTest::right)))
        .isInstanceOf(AuditSeal.Anchor.Pending.class);
    assertThat(anchor(check(true, Optional.of(entry(1)), CheckSealsTest::right)))
        .isInstanceOf(AuditSeal.Anchor.Pending.class);
    assertThat(anchor(check(false, Optional.of(entry(CHAIN)), CheckSealsTest::right)))
        .isInstanceOf(AuditSeal.Anchor.NotConfigured.class);
  }

  @Test
  void heads_that_follow_a_day_which_the_log_does_not_know_break_at_that_day() {
    AuditHead real = ledger.heads().getLast();
    AuditHead invented = new AuditHead(real.day().minusDays(1), 1, real.hash());
    CheckSeals seals =
        new CheckSeals(
            server.context().getBean(DisclosureStore.class),
            server.context().getBean(TransparencyLog.class),
            server.context().getBean(LogKey.class),
            port(Submissions.class, (self, method, given) -> Optional.empty()),
            server.context().getBean(AnchorSettings.class),
            server.context().getBean(AnchorChain.class));
    assertThat(RequestReach.forEverybody(() -> seals.check(List.of(invented, real))))
        .isEqualTo(new CheckSeals.Sealed.Faulty(invented, AuditCheck.Fault.LOG_DIFFERS));
  }
}
