package vn.temlang.api.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.temlang.api.page.certificate.CertificateFields;
import vn.temlang.api.page.certificate.CertificateLine;
import vn.temlang.api.page.certificate.CertificateView;
import vn.temlang.api.page.certificate.CertificatesView;
import vn.temlang.api.page.certificate.CorrectCertificateView;
import vn.temlang.api.page.certificate.ProducerCertificatesView;
import vn.temlang.api.page.text.SchemeName;
import vn.temlang.api.page.view.CertificateState;
import vn.temlang.api.page.view.Faults;

/** Pages of certificates. */
final class CertificateSamples {
  private static final UUID PRODUCER = new UUID(1, 1);
  private static final String TODAY = "2026-11-22";

  private CertificateSamples() {}

  private static CertificateLine line(int left, CertificateState state, boolean checked) {
    return new CertificateLine(
        new UUID(2, left),
        SchemeName.OCOP,
        "HTX Tân Qui",
        Optional.of("Kẹo dừa sáp nguyên chất"),
        Optional.of("12/QĐ-UBND"),
        Optional.of(4),
        Optional.of(LocalDate.of(2026, 11, 22).plusDays(left)),
        OptionalLong.of(left),
        state,
        checked);
  }

  private static CertificateLine unknown() {
    return new CertificateLine(
        new UUID(3, 1),
        SchemeName.QUALITY_DECLARATION,
        "HTX Tân Qui",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        CertificateState.UNKNOWN,
        false);
  }

  private static List<CertificateLine> lines() {
    return List.of(
        line(400, CertificateState.VALID, true),
        line(30, CertificateState.EXPIRING, true),
        line(0, CertificateState.EXPIRING, false),
        line(-1, CertificateState.EXPIRED, true),
        line(200, CertificateState.REVOKED, true),
        unknown());
  }

  static CertificatesView ending() {
    return new CertificatesView(CertificatesView.Which.ENDING, lines(), true);
  }

  static CertificatesView unchecked() {
    return new CertificatesView(CertificatesView.Which.UNCHECKED, lines(), false);
  }

  static CertificatesView none() {
    return new CertificatesView(CertificatesView.Which.ENDING, List.of(), false);
  }

  private static CertificateFields form(Map<String, String> typed, Faults faults) {
    return new CertificateFields(
        "/portal/producers/1/certificates",
        Map.of("id", "1"),
        List.of(
            new CertificateFields.Thing("product:1", "Kẹo dừa sáp nguyên chất", true),
            new CertificateFields.Thing("site:1", "Xưởng", false)),
        typed,
        TODAY,
        faults);
  }

  static ProducerCertificatesView ofProducer() {
    return new ProducerCertificatesView(
        PRODUCER,
        "HTX Tân Qui",
        lines(),
        form(
            Map.of("scheme", "OCOP", "scope", "site:1", "number", "12/QĐ-UBND", "stars", "9"),
            Faults.at("stars", "Giấy OCOP ghi từ 3 đến 5 sao; giấy khác không có sao.")));
  }

  static ProducerCertificatesView ofNewProducer() {
    return new ProducerCertificatesView(
        PRODUCER, "HTX Tân Qui", List.of(), form(Map.of(), Faults.none()));
  }

  static CorrectCertificateView correction() {
    return new CorrectCertificateView(
        new UUID(2, 1),
        true,
        List.of(
            new CorrectCertificateView.Difference(
                "certificates.number", Optional.of("12/QĐ-UBND"), Optional.of("21/QĐ-UBND")),
            new CorrectCertificateView.Difference(
                "certificates.year", Optional.empty(), Optional.of("2024"))),
        form(Map.of("scheme", "OCOP"), Faults.whole("Người khác vừa sửa mục này.")));
  }

  private static CertificateView view(CertificateLine line, boolean revoked, Faults faults) {
    return new CertificateView(
        line,
        PRODUCER,
        new CertificateView.Dates(Optional.empty(), Optional.of(2024)),
        Optional.of("UBND tỉnh Vĩnh Long"),
        2,
        revoked ? Optional.of(Samples.NOW) : Optional.empty(),
        revoked ? Optional.of(LocalDate.of(2026, 11, 20)) : Optional.empty(),
        revoked ? Optional.of("Quyết định 5: không còn đạt tiêu chí") : Optional.empty(),
        TODAY,
        Map.of("reason", "x"),
        faults);
  }

  static CertificateView one() {
    return view(
        line(0, CertificateState.EXPIRING, false),
        false,
        Faults.at("seen", "Hãy cầm giấy gốc xem đã, rồi đánh dấu vào ô này."));
  }

  static CertificateView revoked() {
    return view(line(200, CertificateState.REVOKED, true), true, Faults.none());
  }
}
