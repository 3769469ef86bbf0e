package vn.temlang.traceability.place;

import vn.temlang.traceability.MalformedValue;

/** An opaque address code, who gave it, and whether the service itself said so. */
public record VPostcode(String code, String provider, boolean verified) {
  public VPostcode {
    if (code.isBlank() || code.length() > 64) {
      throw new MalformedValue("vpostcode", "an address code has 1 to 64 characters");
    }
  }
}
