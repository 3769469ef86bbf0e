package vn.temlang.traceability.anchor.jdbc;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.temlang.traceability.anchor.AnchorWorker;
import vn.temlang.traceability.anchor.AnchorWorker.Step;

/**
 * Lets the anchor worker step as often as {@code temlang.anchor.every} says (1 s); after a blocked
 * step it waits twice as long each time, up to a minute.
 */
@Singleton
@Requires(beans = DataSource.class)
@Requires(property = "temlang.anchor.evm.enabled", value = "true")
@Requires(property = "temlang.keys.folder")
class AnchorLoop {
  private static final Logger LOG = LoggerFactory.getLogger(AnchorLoop.class);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int STEPS_AT_ONCE = 20;

  private final AnchorWorker worker;
  private final Clock clock;
  private Duration pause = Duration.ZERO;
  private Instant notBefore = Instant.MIN;
  private Step last = new Step.Waiting();

  AnchorLoop(AnchorWorker worker, Clock clock) {
    this.worker = worker;
    this.clock = clock;
  }

  @Scheduled(initialDelay = "${temlang.anchor.every:1s}", fixedDelay = "${temlang.anchor.every:1s}")
  synchronized void advance() {
    if (clock.instant().isBefore(notBefore)) {
      return;
    }
    Step step = worker.advance();
    for (int steps = 1; step instanceof Step.Moved && steps < STEPS_AT_ONCE; steps++) {
      step = worker.advance();
    }
    settle(step);
  }

  private void settle(Step step) {
    switch (step) {
      case Step.Blocked blocked -> back(blocked);
      case Step.Moved moved -> pause = Duration.ZERO;
      case Step.Waiting waiting -> pause = Duration.ZERO;
    }
    last = step;
  }

  private void back(Step.Blocked blocked) {
    if (!blocked.equals(last)) {
      LOG.warn("anchoring is blocked: {} ({})", blocked.condition(), blocked.detail());
    }
    pause = pause.isZero() ? Duration.ofSeconds(1) : min(pause.multipliedBy(2));
    notBefore = clock.instant().plus(pause);
  }

  private static Duration min(Duration wanted) {
    return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }
}
