package vn.temlang.traceability.certificate;

/** What a certificate is worth on a given day. */
public enum CertificateState {
  VALID,
  /** Valid, but for 90 days at most. */
  EXPIRING,
  EXPIRED,
  REVOKED,
  /** Its dates are not known to us, so nothing can be said. */
  UNKNOWN;

  /** Whether the claim that it supports may still be shown. */
  public boolean supportsClaim() {
    return switch (this) {
      case VALID, EXPIRING, UNKNOWN -> true;
      case EXPIRED, REVOKED -> false;
    };
  }
}
