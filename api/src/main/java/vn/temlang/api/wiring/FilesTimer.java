package vn.temlang.api.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.temlang.api.access.RequestReach;
import vn.temlang.traceability.picture.SweepPictures;
import vn.temlang.traceability.picture.TakeOverPictures;

/**
 * Brings old pictures into the store soon after the start, and clears the store again and again.
 */
@Singleton
@Requires(beans = DataSource.class)
class FilesTimer {
  private static final Logger LOG = LoggerFactory.getLogger(FilesTimer.class);

  private final TakeOverPictures takeOver;
  private final SweepPictures sweep;
  private final Duration grace;

  FilesTimer(
      TakeOverPictures takeOver,
      SweepPictures sweep,
      @Value("${temlang.files.orphans-kept:7d}") Duration grace) {
    this.takeOver = takeOver;
    this.sweep = sweep;
    this.grace = grace;
  }

  @Scheduled(initialDelay = "5s", fixedDelay = "${temlang.files.every:1h}")
  void tidy() {
    RequestReach.asThePlatform(
        () -> {
          int taken = takeOver.takeOver();
          int swept = sweep.sweep(grace);
          if (taken + swept > 0) {
            LOG.info("{} pictures were taken over and {} files cleared away", taken, swept);
          }
        });
  }
}
