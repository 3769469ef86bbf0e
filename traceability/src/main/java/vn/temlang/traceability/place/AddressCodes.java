package vn.temlang.traceability.place;

import java.util.Optional;

/** An address service that gives a VPostcode to a point. */
public interface AddressCodes {
  /** Asks for the code at a point in WGS 84 degrees. */
  Answer encode(double lat, double lon);

  /** What the service said, or that it said nothing. */
  sealed interface Answer {
    /** {@code vpostcode} is opaque; the format is not published. */
    record Found(String vpostcode, String provider, Optional<String> postCode) implements Answer {}

    record NotFound() implements Answer {}

    record Unavailable(String reason) implements Answer {}
  }
}
