package vn.temlang.storefrontsync.channel.partner;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Limits of a call to a marketplace.
 *
 * @param timeout for the whole answer
 * @param pageSize orders asked for at once
 */
@ConfigurationProperties("temlang.store.partner")
record PartnerSettings(
    @Bindable(defaultValue = "10s") Duration timeout, @Bindable(defaultValue = "50") int pageSize) {

  PartnerSettings {
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException(
          "temlang.store.partner.timeout is longer than nothing, not " + timeout);
    }
    if (pageSize < 1) {
      throw new IllegalArgumentException(
          "temlang.store.partner.page-size is at least 1, not " + pageSize);
    }
  }
}
