package vn.temlang.api.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.intake.KeepSheet;

/** Lets go of spreadsheets that nobody had taken in. */
@Singleton
@Requires(beans = DataSource.class)
class SheetTimer {
  private final KeepSheet keepSheet;

  SheetTimer(KeepSheet keepSheet) {
    this.keepSheet = keepSheet;
  }

  @Scheduled(initialDelay = "1m", fixedDelay = "10m")
  void forget() {
    RequestReach.asThePlatform(keepSheet::forget);
  }
}
