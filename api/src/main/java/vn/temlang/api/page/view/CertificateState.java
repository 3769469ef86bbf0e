package vn.temlang.api.page.view;

/** Whether a certificate counts today, with the key of its word and the tone of its mark. */
public enum CertificateState {
  VALID("certificate.valid", "good"),
  EXPIRING("certificate.expiring", "warning"),
  EXPIRED("certificate.expired", "bad"),
  REVOKED("certificate.revoked", "bad"),
  /** Nobody has said when it ends. */
  UNKNOWN("certificate.unknown", "neutral");

  private final String word;
  private final String tone;

  CertificateState(String word, String tone) {
    this.word = word;
    this.tone = tone;
  }

  /** How a state is shown. */
  public static CertificateState of(vn.temlang.traceability.certificate.CertificateState state) {
    return switch (state) {
      case VALID -> VALID;
      case EXPIRING -> EXPIRING;
      case EXPIRED -> EXPIRED;
      case REVOKED -> REVOKED;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Key of the word. */
  public String word() {
    return word;
  }

  /** Class name of the mark. */
  public String tone() {
    return tone;
  }
}
