package vn.temlang.traceability.place;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks the address service for the codes that sites still lack; called again and again by a timer.
 */
@Singleton
public class FetchAddressCodes {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration RETRY_UNAVAILABLE = Duration.ofSeconds(30);
  private static final Duration RETRY_NOT_FOUND = Duration.ofDays(1);

  private final Sites sites;
  private final AddressCodes codes;
  private final Clock clock;

  FetchAddressCodes(Sites sites, AddressCodes codes, Clock clock) {
    this.sites = sites;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * Works off at most {@code limit} sites and answers how many got a code. A service that is down
   * ends the round, so that a dead service is asked once and not once per site.
   */
  public int fetch(int limit) {
    int found = 0;
    List<Site> due = sites.takeWithoutCode(clock.instant(), LEASE, limit);
    for (Site site : due) {
      Instant now = clock.instant();
      switch (codes.encode(site.location().lat(), site.location().lon())) {
        case AddressCodes.Answer.Found(var code, var provider, var postCode) -> {
          sites.codeFound(
              site.id(), new VPostcode(code, provider, !provider.equals(VPostcode.STAND_IN)));
          found++;
        }
        case AddressCodes.Answer.NotFound() ->
            sites.codeMissed(site.id(), "not found", now.plus(RETRY_NOT_FOUND));
        case AddressCodes.Answer.Unavailable(var reason) -> {
          due.subList(due.indexOf(site), due.size())
              .forEach(later -> sites.codeMissed(later.id(), reason, now.plus(RETRY_UNAVAILABLE)));
          return found;
        }
      }
    }
    return found;
  }
}
