package vn.temlang.api.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import vn.temlang.traceability.place.FetchAddressCodes;

/** What happens again and again by itself. */
@Requires(beans = DataSource.class)
@Singleton
@Requires(beans = DataSource.class)
class Timers {
  private static final int SITES_A_ROUND = 50;

  private final FetchAddressCodes addressCodes;

  Timers(FetchAddressCodes addressCodes) {
    this.addressCodes = addressCodes;
  }

  @Scheduled(
      fixedDelay = "${temlang.address-service.interval:2s}",
      scheduler = TaskExecutors.SCHEDULED)
  void fetchAddressCodes() {
    addressCodes.fetch(SITES_A_ROUND);
  }
}
