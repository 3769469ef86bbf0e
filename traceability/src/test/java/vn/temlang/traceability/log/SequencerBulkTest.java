package vn.temlang.traceability.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.log.Sequencer.Sequenced;

class SequencerBulkTest {
  private static final int LEAVES = 100_000;

  @Test
  void integrates_a_long_queue_in_transactions_of_bounded_size() throws SQLException {
    TestDatabase database = TestDatabase.migrated("trace");
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into trace.log_queue (disclosure_id, kind, subject, commitment)
          select gen_random_uuid(), 'BATCH', gen_random_uuid(), sha256(int4send(n))
          from generate_series(1, %d) n
          """
              .formatted(LEAVES));
    }
    try (LogFixture fixture = new LogFixture(database);
        ApplicationContext context = fixture.start()) {
      Sequencer sequencer = context.getBean(Sequencer.class);
      long start = System.nanoTime();
      assertThat(sequencer.sequence()).isEqualTo(new Sequenced.Grown(50_000, 50_000));
      assertThat(sequencer.sequence()).isEqualTo(new Sequenced.Grown(LEAVES, 50_000));
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("log: %,.0f leaves a second integrated in bulk%n", LEAVES / seconds);
      everySampledLeafIsProven(
          context.getBean(TransparencyLog.class), context.getBean(LogStore.class));
    }
  }

  private static void everySampledLeafIsProven(TransparencyLog log, LogStore store) {
    Hash root = log.findCheckpoint().orElseThrow().checkpoint().root();
    Random random = new Random(9);
    long start = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      long index = random.nextInt(LEAVES);
      InclusionProof proof = log.proveInclusion(index, LEAVES);
      Hash leaf = store.entries(index / 256).get((int) (index % 256)).leafHash();
      assertThat(proof.verifies(leaf, root)).isTrue();
    }
    System.out.printf("log: %.2f ms a proof from tiles%n", (System.nanoTime() - start) / 1e8);
  }
}
