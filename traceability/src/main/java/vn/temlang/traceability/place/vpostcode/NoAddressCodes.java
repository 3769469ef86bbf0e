package vn.temlang.traceability.place.vpostcode;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import vn.temlang.traceability.place.AddressCodes;

/** Says that no address service is set up. */
@Singleton
@Requires(property = "temlang.address-service.enabled", notEquals = "true")
class NoAddressCodes implements AddressCodes {
  @Override
  public Answer encode(double lat, double lon) {
    return new Answer.Unavailable("disabled");
  }
}
