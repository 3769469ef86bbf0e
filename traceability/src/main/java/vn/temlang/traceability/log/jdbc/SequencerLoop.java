package vn.temlang.traceability.log.jdbc;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import vn.temlang.traceability.log.LogKey;
import vn.temlang.traceability.log.Sequencer;
import vn.temlang.traceability.log.Sequencer.Sequenced;

/** Runs the sequencer again and again, as often as {@code temlang.log.every} says (250 ms). */
@Singleton
@Requires(beans = {DataSource.class, LogKey.class})
class SequencerLoop {
  private final Sequencer sequencer;

  SequencerLoop(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  @Scheduled(initialDelay = "${temlang.log.every:250ms}", fixedDelay = "${temlang.log.every:250ms}")
  void sequence() {
    Sequenced last;
    do {
      last = sequencer.sequence();
    } while (last instanceof Sequenced.Grown);
  }
}
