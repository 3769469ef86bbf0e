package vn.temlang.traceability.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.temlang.traceability.Village.NOW;
import static vn.temlang.traceability.Village.activation;
import static vn.temlang.traceability.Village.quantity;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.stamp.ActivateRange;
import vn.temlang.traceability.stamp.StampCodes;
import vn.temlang.traceability.stamp.StampRun;
import vn.temlang.traceability.stamp.VerifyStamp;

/** Scans on PostgreSQL. */
class ScanLogTest {
  private static final Village VILLAGE = new Village();
  private final ScanLog log = VILLAGE.the(ScanLog.class);
  private final Product product = VILLAGE.product(VILLAGE.producer());
  private final StampRun run = VILLAGE.run(product, 10);

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private VerifyStamp.Genuine stamp(long serial) {
    String code = VILLAGE.the(StampCodes.class).code(run, serial).text();
    return VILLAGE.the(VerifyStamp.class).verify(code).orElseThrow();
  }

  private StampState scan(VerifyStamp.Genuine stamp, Instant at) {
    return log.record(new Scan(Village.id(), stamp, at, ScanWay.QR));
  }

  private static StampState.Seen seen(StampState state) {
    return state.seen().orElseThrow();
  }

  @Test
  void the_first_look_is_remembered_and_every_look_counted() {
    VerifyStamp.Genuine stamp = stamp(1);
    assertThat(log.look(stamp).seen()).isEmpty();
    assertThat(seen(scan(stamp, NOW))).isEqualTo(new StampState.Seen(NOW, 1));
    assertThat(seen(scan(stamp, NOW.plusSeconds(60)))).isEqualTo(new StampState.Seen(NOW, 2));
    assertThat(log.look(stamp(2)).seen()).isEmpty();
  }

  @Test
  void looking_counts_nothing() {
    VerifyStamp.Genuine stamp = stamp(3);
    scan(stamp, NOW);
    log.look(stamp);
    assertThat(seen(log.look(stamp)).times()).isEqualTo(1);
  }

  @Test
  void sixteen_scans_at_once_are_told_one_to_sixteen() {
    VerifyStamp.Genuine stamp = stamp(4);
    List<Callable<Long>> scans = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      scans.add(() -> seen(scan(stamp, NOW)).times());
    }
    assertThat(Village.atOnce(scans))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 16).boxed().toList());
    assertThat(
            VILLAGE.text(
                "select count(*) from trace.scan where stamp_id = " + stamp.code().id().value()))
        .isEqualTo("16");
  }

  @Test
  void a_stamp_answers_for_its_batch_from_the_activation_on() {
    BatchId batch = VILLAGE.batch(product, quantity("10", "H87"));
    assertThat(Verdict.of(scan(stamp(5), NOW))).isEqualTo(new Verdict.NotActivated());
    VILLAGE.the(ActivateRange.class).activate(activation(run, 5, 6, batch));
    assertThat(scan(stamp(6), NOW).onBatch())
        .contains(new StampState.OnBatch(batch, Optional.empty()));
    assertThat(Verdict.of(scan(stamp(5), NOW))).isEqualTo(new Verdict.SeenBefore(2, NOW));
    assertThat(log.look(stamp(7)).onBatch()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T16:59:59Z, trace.scan_2026_11",
    "2026-11-30T17:00:00Z, trace.scan_2026_12",
    "2026-12-31T17:00:00Z, trace.scan_2027_01",
    "2035-01-01T00:00:00Z, trace.scan_later"
  })
  void a_scan_lies_in_the_month_that_it_is_in_viet_nam(Instant at, String partition) {
    VerifyStamp.Genuine stamp = stamp(8);
    scan(stamp, at);
    assertThat(
            VILLAGE.text(
                "select tableoid::regclass from trace.scan where stamp_id = %d and scanned_at = '%s'"
                    .formatted(stamp.code().id().value(), at)))
        .isEqualTo(partition);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan",
        "event",
        "lineage",
        "diary_entry",
        "stamp_run",
        "activation",
        "log_leaf",
        "log_checkpoint"
      })
  void the_server_may_add_to_a_ledger_and_never_change_it(String table) {
    String column =
        VILLAGE.text(
            "select column_name from information_schema.columns where table_schema = 'trace'"
                + " and table_name = '%s' order by ordinal_position limit 1".formatted(table));
    assertDenied("update trace.%s set %s = %s".formatted(table, column, column));
    assertDenied("delete from trace." + table);
    assertDenied("truncate trace." + table + " cascade");
    assertDenied("drop table trace." + table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan_2026_11", "scan_later"})
  void the_server_reaches_no_month_past_the_ledger(String partition) {
    assertDenied("delete from trace." + partition);
    assertDenied("select * from trace." + partition);
  }

  private static void assertDenied(String sql) {
    assertThatThrownBy(() -> VILLAGE.execute(sql))
        .isInstanceOf(SQLException.class)
        .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
  }
}
