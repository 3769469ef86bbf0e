package vn.temlang.traceability.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.log.Sequencer.Sequenced;

class SequencerTest {
  private final TestDatabase database = TestDatabase.migrated("trace");
  private final LogFixture fixture = new LogFixture(database);
  private ApplicationContext context = fixture.start();

  @AfterEach
  void stop() {
    context.close();
    fixture.close();
  }

  private void record(int count) {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = context.getBean(TransactionOperations.class);
    transactions.executeWrite(
        status -> {
          for (int i = 0; i < count; i++) {
            context
                .getBean(Disclosures.class)
                .record(
                    LeafKind.BATCH, new UUID(1, i), CanonicalJson.of(Map.of("number", "L" + i)));
          }
          return count;
        });
  }

  private Sequenced sequence() {
    return context.getBean(Sequencer.class).sequence();
  }

  @Test
  void gives_contiguous_indexes_and_a_signed_head_from_which_every_leaf_is_proven() {
    record(300);
    assertThat(sequence()).isEqualTo(new Sequenced.Grown(300, 300));
    record(7);
    assertThat(sequence()).isEqualTo(new Sequenced.Grown(307, 7));
    assertThat(sequence()).isInstanceOf(Sequenced.Idle.class);

    TransparencyLog log = context.getBean(TransparencyLog.class);
    SignedCheckpoint head = log.findCheckpoint().orElseThrow();
    assertThat(head.signedBy(context.getBean(LogKey.class).verifier())).isTrue();
    assertThat(head.checkpoint().size()).isEqualTo(307);
    List<LoggedDisclosure> logged =
        context.getBean(DisclosureStore.class).logged(List.of(new UUID(1, 299), new UUID(1, 0)));
    assertThat(logged).extracting(LoggedDisclosure::leafIndex).containsExactly(0L, 299L, 300L);
    for (LoggedDisclosure one : logged) {
      Hash leaf = one.disclosure().commitment().leafHash();
      assertThat(log.proveInclusion(one.leafIndex(), 307).verifies(leaf, head.checkpoint().root()))
          .isTrue();
    }
    Hash smaller = log.findCheckpoint(300).orElseThrow().checkpoint().root();
    assertThat(log.proveConsistency(300, 307).verifies(smaller, head.checkpoint().root())).isTrue();
  }

  @Test
  void serves_full_tiles_partial_tiles_and_entry_bundles() {
    record(300);
    sequence();
    TransparencyLog log = context.getBean(TransparencyLog.class);
    assertThat(log.findTile(0, 0, 256).orElseThrow()).hasSize(8192);
    assertThat(log.findTile(0, 1, 44).orElseThrow()).hasSize(44 * 32);
    assertThat(log.findTile(0, 1, 10).orElseThrow()).hasSize(320);
    assertThat(log.findTile(1, 0, 1)).isPresent();
    assertThat(log.findTile(0, 1, 45)).isEmpty();
    assertThat(log.findEntries(1, 44).orElseThrow()).hasSize(44 * 34);
    assertThat(log.findEntries(1, 45)).isEmpty();
  }

  @Test
  void continues_after_a_restart_with_the_same_key_file() {
    record(3);
    sequence();
    VerifierKey key = context.getBean(LogKey.class).verifier();
    context.close();
    context = fixture.start();
    record(2);
    assertThat(sequence()).isEqualTo(new Sequenced.Grown(5, 2));
    assertThat(context.getBean(LogKey.class).verifier()).isEqualTo(key);
  }

  @Test
  void signs_nothing_when_the_tiles_are_not_what_was_signed() throws SQLException {
    record(3);
    sequence();
    asOwner("alter table trace.log_tile disable trigger all");
    asOwner("update trace.log_tile set hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1)");
    record(1);
    assertThatThrownBy(this::sequence).isInstanceOf(LogDamaged.class);
    assertThat(context.getBean(LogStore.class).queueLength()).isEqualTo(1);
  }

  @Test
  void the_database_refuses_to_change_a_leaf_or_a_tile() {
    record(1);
    sequence();
    assertThatThrownBy(() -> asOwner("update trace.log_tile set hashes = sha256('x')"))
        .hasMessageContaining("a tile of the log only grows");
    assertThatThrownBy(() -> asOwner("set role temlang_server; delete from trace.log_leaf"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void an_erased_disclosure_leaves_the_log_whole() throws SQLException {
    record(2);
    sequence();
    asOwner("delete from trace.disclosure where subject = '" + new UUID(1, 0) + "'");
    record(1);
    assertThat(sequence()).isEqualTo(new Sequenced.Grown(3, 1));
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
