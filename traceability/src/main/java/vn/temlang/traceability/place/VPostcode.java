package vn.temlang.traceability.place;

import vn.temlang.traceability.MalformedValue;

/** An opaque address code, who gave it, and whether the service itself said so. */
public record VPostcode(String code, String provider, boolean verified) {
  /** Provider of codes that a stand-in of the service made up. */
  public static final String STAND_IN = "STAND_IN";

  public VPostcode {
    if (code.isBlank() || code.length() > 64) {
      throw new MalformedValue("vpostcode", "an address code has 1 to 64 characters");
    }
  }

  /**
   * Whether it is made up, which whoever shows it says; no real system is ever told such a code.
   */
  public boolean onTrial() {
    return provider.equals(STAND_IN);
  }
}
