package vn.temlang.api.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Set;
import vn.temlang.api.account.ClientAddress;

/**
 * Requests a minute, saved up for a minute at most. Each server counts for itself.
 *
 * @param addressReads pages that one network address may look at; a mobile network has thousands of
 *     people behind one
 * @param addressWrites forms and commands from one network address
 * @param personReads pages that one person who is signed in may look at
 * @param personWrites forms and commands of one person
 * @param personSearches searches of one person, which cost the database most
 * @param loopback whether requests from this machine are counted too
 */
@ConfigurationProperties("temlang.requests")
public record RequestLimits(
    @Bindable(defaultValue = "1200") int addressReads,
    @Bindable(defaultValue = "300") int addressWrites,
    @Bindable(defaultValue = "600") int personReads,
    @Bindable(defaultValue = "120") int personWrites,
    @Bindable(defaultValue = "60") int personSearches,
    @Bindable(defaultValue = "false") boolean loopback) {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:", "::", "unknown");

  public RequestLimits {
    refuseNothing("address-reads", addressReads);
    refuseNothing("address-writes", addressWrites);
    refuseNothing("person-reads", personReads);
    refuseNothing("person-writes", personWrites);
    refuseNothing("person-searches", personSearches);
  }

  /** Whether requests from an address are counted, as {@link ClientAddress} writes it. */
  boolean counts(String address) {
    return loopback || !THIS_MACHINE.contains(address);
  }

  private static void refuseNothing(String key, int perMinute) {
    if (perMinute < 1) {
      throw new IllegalArgumentException(
          "temlang.requests.%s is at least 1 a minute, not %d".formatted(key, perMinute));
    }
  }
}
