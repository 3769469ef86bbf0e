package vn.temlang.api.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.view.BatchCodeView;
import vn.temlang.api.page.view.CertificateState;
import vn.temlang.api.page.view.LedgerState;
import vn.temlang.api.page.view.Passport;
import vn.temlang.api.page.view.Passport.BatchFacts;
import vn.temlang.api.page.view.Passport.CertificateFacts;
import vn.temlang.api.page.view.Passport.PersonFacts;
import vn.temlang.api.page.view.Passport.ProducerFacts;
import vn.temlang.api.page.view.PlaceCodeView;
import vn.temlang.api.page.view.ScanView;
import vn.temlang.api.page.view.Stage;
import vn.temlang.api.page.view.StageKind;
import vn.temlang.api.page.view.Verdict;

/** What a scan page really has to show, and the least that it may have. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-21T02:15:00Z");
  static final String CODE = "7K3M-Q9TD-4WXE-P2HA";

  private Samples() {}

  static ScanView scan(Verdict verdict, LedgerState ledger) {
    return new ScanView(
        CODE,
        "/proof/7K3MQ9TD4WXEP2HA",
        NOW,
        verdict,
        Optional.of(passport()),
        stages(),
        ledger,
        true);
  }

  static ScanView bareScan(Verdict verdict) {
    Passport bare =
        new Passport(
            "Bánh gai Nga Điền",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new ProducerFacts(
                "Hộ sản xuất kinh doanh",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty()),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());
    return new ScanView(
        CODE,
        "/proof/7K3MQ9TD4WXEP2HA",
        NOW,
        verdict,
        Optional.of(bare),
        List.of(),
        new LedgerState.NotConfigured(),
        false);
  }

  static BatchCodeView batch(Optional<Instant> recalledAt) {
    return new BatchCodeView("DS-2026-04-15", recalledAt, passport(), stages(), true);
  }

  static PlaceCodeView place(boolean organisation) {
    PlaceCodeView.Open open =
        new PlaceCodeView.Open(
            "Công ty TNHH Chế biến dừa sáp Cầu Kè",
            Optional.of("48C7X9"),
            true,
            Optional.empty(),
            "7P28V3C2+9Q",
            true);
    return new PlaceCodeView(
        "Cửa hàng",
        "site.store",
        Optional.of("Xã Cầu Kè, tỉnh Vĩnh Long"),
        organisation ? Optional.of(open) : Optional.empty(),
        true);
  }

  static LedgerState anchored(boolean development) {
    return new LedgerState.Anchored(
        31337,
        "0x5FbDB2315678afecb367f032d93F642f64180aa3",
        1207,
        Instant.parse("2026-11-20T22:40:12Z"),
        2049,
        development);
  }

  static Passport passport() {
    return new Passport(
        "Kẹo dừa sáp nguyên chất",
        Optional.empty(),
        Optional.of(4),
        Optional.of("300 g"),
        Optional.of("Dừa sáp Cầu Kè"),
        Optional.of("8938505974194"),
        Optional.of(
            "Dừa sáp chỉ mọc đặc ruột ở đất Cầu Kè; kẹo nấu bằng lửa vỏ dừa, không hương liệu."),
        new ProducerFacts(
            "Công ty TNHH Chế biến dừa sáp Cầu Kè",
            Optional.of("Xã Cầu Kè, tỉnh Vĩnh Long"),
            Optional.of("48C7X9"),
            true,
            Optional.empty(),
            Optional.of("7P28V3C2+9Q"),
            true,
            Optional.of(new PersonFacts("Bà Tư", "0912345678", Optional.of("Ấp 1, xã Cầu Kè"))),
            Optional.empty()),
        Optional.of(
            new BatchFacts(
                "DS-2026-04-15",
                "(01)08938505974194(10)DS-2026-04-15",
                Optional.of("17"),
                Optional.of(LocalDate.of(2026, 4, 15)),
                Optional.of(LocalDate.of(2027, 4, 15)),
                false)),
        List.of(certificate()),
        List.of(
            "TCVN 5603:2023 (vệ sinh thực phẩm)", "Tự công bố chất lượng theo NĐ 15/2018/NĐ-CP"),
        List.of(
            new Passport.Told("register.warnings", "Có đậu phộng"),
            new Passport.Told("register.ingredients", "Dừa sáp, đường, mạch nha")));
  }

  static CertificateFacts certificate() {
    return new CertificateFacts(
        "OCOP",
        Optional.empty(),
        Optional.of("UBND tỉnh Trà Vinh"),
        Optional.of(LocalDate.of(2027, 1, 30)),
        Optional.empty(),
        CertificateState.EXPIRING);
  }

  static List<Stage> stages() {
    return List.of(
        stage(StageKind.PURCHASE, "2026-04-13T23:30:00Z", Optional.of("1.200 quả dừa")),
        stage(StageKind.PROCESS, "2026-04-15T00:00:00Z", Optional.of("210 kg")),
        stage(StageKind.PACK, "2026-04-15T09:20:00Z", Optional.of("700 hộp")),
        stage(StageKind.SHIP, "2026-04-17T01:05:00Z", Optional.of("300 hộp")),
        stage(StageKind.RECEIVE, "2026-04-18T03:45:00Z", Optional.empty()));
  }

  private static Stage stage(StageKind kind, String at, Optional<String> quantity) {
    return new Stage(
        kind,
        Instant.parse(at),
        Optional.of("(01)08938505974194(10)DS-2026-04-15"),
        Optional.of("Xưởng kẹo ấp Bà My"),
        Optional.of("TL-CK-0031"),
        kind == StageKind.SHIP ? Optional.of("Cửa hàng OCOP Trà Vinh") : Optional.empty(),
        quantity,
        Optional.empty());
  }
}
