package vn.temlang.traceability.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.scan.StampState.OnBatch;
import vn.temlang.traceability.scan.StampState.Seen;

class VerdictTest {
  private static final Instant FIRST = Instant.parse("2026-11-22T03:00:00Z");
  private static final Instant RECALL = Instant.parse("2026-11-22T04:00:00Z");
  private static final BatchId BATCH = new BatchId(new UUID(0, 1));
  private static final Optional<OnBatch> ON_SALE =
      Optional.of(new OnBatch(BATCH, Optional.empty()));
  private static final Optional<OnBatch> CALLED_BACK =
      Optional.of(new OnBatch(BATCH, Optional.of(RECALL)));

  private static Verdict of(long times, Optional<OnBatch> batch) {
    return Verdict.of(new StampState(Optional.of(new Seen(FIRST, times)), batch));
  }

  @Test
  void a_recall_is_told_before_anything_else() {
    assertThat(of(1, CALLED_BACK)).isEqualTo(new Verdict.Recalled(RECALL));
    assertThat(of(99, CALLED_BACK)).isEqualTo(new Verdict.Recalled(RECALL));
  }

  @Test
  void a_stamp_on_no_batch_is_not_activated_however_often_it_was_seen() {
    assertThat(of(1, Optional.empty())).isEqualTo(new Verdict.NotActivated());
    assertThat(of(2, Optional.empty())).isEqualTo(new Verdict.NotActivated());
  }

  @Test
  void the_first_scan_is_the_first_look_and_the_second_is_not() {
    assertThat(of(1, ON_SALE)).isEqualTo(new Verdict.FirstLook());
    assertThat(of(2, ON_SALE)).isEqualTo(new Verdict.SeenBefore(2, FIRST));
  }

  @Test
  void a_preview_of_what_nobody_scanned_is_a_first_look() {
    assertThat(Verdict.of(new StampState(Optional.empty(), ON_SALE)))
        .isEqualTo(new Verdict.FirstLook());
  }
}
