package vn.temlang.traceability.place.vpostcode;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The address service; off until the operator has an agreement with Vietnam Post.
 *
 * @param url its base address
 * @param key sent as header {@code apikey}
 * @param standIn whether a stand-in answers there: its codes are marked wherever they are shown
 * @param timeout for the whole answer
 */
@ConfigurationProperties("temlang.address-service")
record AddressServiceSettings(
    @Bindable(defaultValue = "false") boolean enabled,
    Optional<URI> url,
    Optional<String> key,
    @Bindable(defaultValue = "false") boolean standIn,
    @Bindable(defaultValue = "5s") Duration timeout) {

  AddressServiceSettings {
    url.filter(address -> !String.valueOf(address.getScheme()).matches("https?"))
        .ifPresent(
            address -> {
              throw new IllegalArgumentException(
                  "temlang.address-service.url begins with https:// or http://, not " + address);
            });
    if (enabled && url.isEmpty()) {
      throw new IllegalArgumentException(
          "temlang.address-service.url is missing, and temlang.address-service.enabled is true");
    }
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException(
          "temlang.address-service.timeout is longer than nothing, not " + timeout);
    }
  }
}
