package vn.temlang.api.page.text;

import vn.temlang.traceability.certificate.CertificateScheme;

/** What a scheme is called; {@code word} is the key of its name. */
public enum SchemeName {
  OCOP("scheme.ocop"),
  VIETGAP("scheme.vietgap"),
  GLOBALGAP("scheme.globalgap"),
  ORGANIC("scheme.organic"),
  FOOD_SAFETY("scheme.food-safety"),
  QUALITY_DECLARATION("scheme.quality-declaration"),
  TEST_REPORT("scheme.test-report"),
  GEOGRAPHICAL_INDICATION("scheme.geographical-indication"),
  TRADEMARK("scheme.trademark");

  private final String word;

  SchemeName(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** The name of a scheme. */
  public static SchemeName of(CertificateScheme scheme) {
    return valueOf(scheme.name());
  }
}
