package vn.temlang.traceability.place;

import vn.temlang.traceability.MalformedValue;

/** An opaque address code, who gave it, and whether the service itself said so. */
public record VPostcode(String code, String provider, boolean verified) {
  /** Provider of codes that people copied from a plate or a letter. */
  public static final String TYPED = "TYPED";

  /** Provider of codes that a stand-in of the service made up. */
  public static final String STAND_IN = "STAND_IN";

  public VPostcode {
    if (code.isBlank() || code.length() > 64) {
      throw new MalformedValue("vpostcode", "an address code has 1 to 64 characters");
    }
  }

  /** A code as somebody typed it; no service has confirmed it. */
  public static VPostcode ofPeople(String code) {
    return new VPostcode(code.strip(), TYPED, false);
  }

  /** Whether people told it, so that no service is asked for another. */
  public boolean typed() {
    return provider.equals(TYPED);
  }

  /**
   * Whether it is made up, which whoever shows it says; no real system is ever told such a code.
   */
  public boolean onTrial() {
    return provider.equals(STAND_IN);
  }
}
