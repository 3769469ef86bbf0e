package vn.temlang.traceability.certificate;

/** What kind of certificate it is. */
public enum CertificateScheme {
  OCOP,
  VIETGAP,
  GLOBALGAP,
  ORGANIC,
  FOOD_SAFETY,
  QUALITY_DECLARATION,
  TEST_REPORT,
  GEOGRAPHICAL_INDICATION,
  TRADEMARK
}
