package vn.temlang.api.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.personal.BreachesView;
import vn.temlang.api.page.personal.RequestsView;
import vn.temlang.api.page.portal.AccountView;
import vn.temlang.api.page.portal.AuditState;
import vn.temlang.api.page.portal.AuditView;
import vn.temlang.api.page.portal.BatchLine;
import vn.temlang.api.page.portal.BatchView;
import vn.temlang.api.page.portal.BatchesView;
import vn.temlang.api.page.portal.CardView;
import vn.temlang.api.page.portal.ComponentsView;
import vn.temlang.api.page.portal.DeviceKind;
import vn.temlang.api.page.portal.GrantFields;
import vn.temlang.api.page.portal.HelpView;
import vn.temlang.api.page.portal.KeysView;
import vn.temlang.api.page.portal.LedgerView;
import vn.temlang.api.page.portal.ListingState;
import vn.temlang.api.page.portal.ListingsView;
import vn.temlang.api.page.portal.OrderState;
import vn.temlang.api.page.portal.OrdersView;
import vn.temlang.api.page.portal.PasswordFault;
import vn.temlang.api.page.portal.PeopleView;
import vn.temlang.api.page.portal.PersonView;
import vn.temlang.api.page.portal.PortalHomeView;
import vn.temlang.api.page.portal.ProducerKind;
import vn.temlang.api.page.portal.ProducersView;
import vn.temlang.api.page.portal.ProductLine;
import vn.temlang.api.page.portal.ProductView;
import vn.temlang.api.page.portal.ProductsView;
import vn.temlang.api.page.portal.RunLine;
import vn.temlang.api.page.portal.RunView;
import vn.temlang.api.page.portal.RunsView;
import vn.temlang.api.page.portal.TaskKind;
import vn.temlang.api.page.view.QrPicture;
import vn.temlang.api.page.view.View;

/** Portal pages as they look on a normal day, and on the first. */
final class PortalSamples {
  private static final BatchLine BATCH =
      new BatchLine(
          "DS-2026-04-15",
          "/portal/batches/1",
          "Kẹo dừa sáp nguyên chất",
          "700 hộp",
          LocalDate.of(2026, 4, 15),
          Optional.of(LocalDate.of(2027, 4, 15)),
          true);
  private static final RunLine RUN =
      new RunLine("/portal/runs/1", "Kẹo dừa sáp nguyên chất", 1000, 300, Samples.NOW, true);

  private PortalSamples() {}

  static List<View> full() {
    return List.of(
        new PortalHomeView(
            new PortalHomeView.Counts(31, 38, 2, 2),
            List.of(
                new PortalHomeView.Task(TaskKind.NO_PRICE, 36, "Bánh tét"),
                new PortalHomeView.Task(TaskKind.NO_PICTURE, 1, "Bánh ít"))),
        producers(),
        products(),
        product(),
        new BatchesView(List.of(BATCH)),
        batch(),
        new AccountView(
            "operator",
            10,
            Optional.of(PasswordFault.TOO_SHORT),
            List.of(
                new AccountView.Line(
                    new UUID(1, 1), DeviceKind.PHONE, Samples.NOW, Samples.NOW, true),
                new AccountView.Line(
                    new UUID(1, 2), DeviceKind.OTHER, Samples.NOW, Samples.NOW, false))),
        new RunsView(List.of(RUN)),
        PersonalSamples.consents(),
        PersonalSamples.requests(),
        PersonalSamples.breaches(),
        run(),
        listings(),
        orders(),
        ledger(),
        audit(Optional.empty()),
        audit(Optional.of("audit.fault.changed")),
        new HelpView(),
        new ComponentsView(List.of(ProducerKind.values()), List.of()),
        people(),
        person(),
        new KeysView(
            List.of(
                new KeysView.Line(
                    new UUID(3, 1),
                    "Kho",
                    "HTX Cầu Kè",
                    LocalDate.of(2026, 12, 31),
                    Optional.of(Samples.NOW)),
                new KeysView.Line(
                    new UUID(3, 2),
                    "Sổ bán hàng",
                    "HTX Cầu Kè",
                    LocalDate.of(2026, 12, 31),
                    Optional.empty())),
            Optional.of("tl_0123"),
            fields(),
            new UUID(3, 3),
            "Kho",
            Optional.of("Khóa dùng được nhiều nhất một năm.")),
        new CardView(
            "https://tem.example/i/7K3MQ9TD4WXEP2HB0000000000",
            QrPicture.of("HTTPS://TEM.EXAMPLE/I/7K3MQ9TD4WXEP2HB0000000000"),
            "•••678",
            Optional.of(new CardView.Place("Hộ sản xuất", "Cơ sở kẹo dừa sáp Bà My")),
            true,
            Samples.NOW));
  }

  private static GrantFields fields() {
    return new GrantFields(
        List.of(
            new GrantFields.Choice("HOUSEHOLD", "Hộ sản xuất"),
            new GrantFields.Choice("MANAGER", "Quản lý hợp tác xã, doanh nghiệp")),
        List.of(new GrantFields.Choice("COMMUNE:29308", "Xã Cầu Kè, Tỉnh Vĩnh Long")),
        "MANAGER",
        "COMMUNE:29308",
        "29308/Ấp Chợ",
        "2026-12-31");
  }

  private static PeopleView people() {
    return new PeopleView(
        "0912",
        List.of(
            new PeopleView.Line(
                "/portal/accounts/1",
                "+84912345678",
                List.of("Hộ sản xuất: Cơ sở kẹo dừa sáp Bà My"),
                Samples.NOW),
            new PeopleView.Line("/portal/accounts/2", "operator", List.of(), Samples.NOW)),
        true,
        List.of(
            new PeopleView.Waiting(
                new UUID(2, 1), "+84912345679", "Hộ sản xuất: Bà My", Samples.NOW)),
        fields(),
        new UUID(2, 2),
        true,
        "0912 345 67",
        Optional.of("Đây không phải số điện thoại Việt Nam."));
  }

  private static PersonView person() {
    return new PersonView(
        "/portal/accounts/1",
        List.of("+84912345678", "bamy@example.vn"),
        Samples.NOW,
        List.of(
            new PersonView.Line(
                new UUID(2, 3),
                "Hộ sản xuất",
                "Cơ sở kẹo dừa sáp Bà My",
                Samples.NOW,
                Optional.of(LocalDate.of(2026, 12, 31)),
                Optional.of("operator")),
            new PersonView.Line(
                new UUID(2, 4),
                "Cán bộ xã, phường",
                "Xã Cầu Kè",
                Samples.NOW,
                Optional.empty(),
                Optional.empty())),
        true,
        fields(),
        new UUID(2, 5),
        Optional.of("Đây là người vận hành cuối cùng."));
  }

  static List<View> empty() {
    return List.of(
        new PortalHomeView(new PortalHomeView.Counts(0, 0, 0, 0), List.of()),
        new PortalHomeView(new PortalHomeView.Counts(1, 0, 0, 0), List.of()),
        new ProducersView(List.of()),
        new RequestsView(List.of()),
        new BreachesView(new UUID(1, 1), "2026-11-22T10:00", List.of()),
        new ProductsView("", List.of(), false),
        new ProductsView("nước mắm", List.of(), false),
        new ProductView(
            "Bánh gai",
            "Hộ kinh doanh",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false),
        new BatchesView(List.of()),
        new BatchView(
            BATCH, "/portal/products/1", Optional.empty(), "TL0001", List.of(), "/e", List.of()),
        new AccountView("operator", 10, Optional.empty(), List.of()),
        new RunsView(List.of()),
        new RunView(RUN, "/l", List.of(), List.of(), List.of()),
        new ListingsView(List.of()),
        new OrdersView(List.of()),
        new LedgerView(0, 0, Optional.empty(), List.of()),
        new PeopleView(
            "",
            List.of(),
            false,
            List.of(),
            new GrantFields(List.of(), List.of(), "", "", "", ""),
            new UUID(2, 6),
            false,
            "",
            Optional.empty()),
        new KeysView(List.of(), Optional.empty(), fields(), new UUID(3, 4), "", Optional.empty()),
        new PersonView(
            "/portal/accounts/1",
            List.of(),
            Samples.NOW,
            List.of(),
            false,
            fields(),
            new UUID(2, 7),
            Optional.empty()),
        new CardView(
            "https://tem.example/i/7K3MQ9TD4WXEP2HB0000000000",
            QrPicture.of("HTTPS://TEM.EXAMPLE/I/7K3MQ9TD4WXEP2HB0000000000"),
            "",
            Optional.empty(),
            false,
            Samples.NOW),
        new AuditView(
            new AuditView.Asked("", "", ""),
            List.of(),
            Optional.empty(),
            "/c",
            "/j",
            false,
            Optional.empty()));
  }

  private static AuditView audit(Optional<String> fault) {
    return new AuditView(
        new AuditView.Asked("2026-11-22", "", ""),
        List.of(
            auditLine(Optional.of("+84912345678"), AuditState.DONE),
            auditLine(Optional.empty(), AuditState.REFUSED),
            auditLine(Optional.of("operator"), AuditState.FAILED),
            auditLine(Optional.of("operator"), AuditState.UNKNOWN)),
        Optional.of("/portal/audit?day=2026-11-22&before=12"),
        "/portal/audit/audit.csv?day=2026-11-22",
        "/portal/audit/audit.jsonl?day=2026-11-22",
        true,
        Optional.of(new AuditView.Checked(1402, Samples.NOW, fault)));
  }

  private static AuditView.Line auditLine(Optional<String> who, AuditState state) {
    return new AuditView.Line(
        1402,
        Samples.NOW,
        who,
        "/portal/audit?account=1",
        who.isPresent(),
        "PUT /api/products/{id}",
        "products",
        Optional.of("01900000-0000-7000-8000-000000000001"),
        "/portal/audit?thing=1",
        "name, priceVnd",
        Optional.of("203.0.113.7 PHONE"),
        state,
        "PRODUCT_NAME_TAKEN",
        3);
  }

  private static ProducersView producers() {
    return new ProducersView(
        List.of(
            new ProducersView.Producer(
                new UUID(1, 1),
                ProducerKind.COOPERATIVE,
                "HTX Tân Qui",
                Optional.of("CK-06"),
                Optional.of("Xã An Phú Tân, tỉnh Vĩnh Long"),
                3,
                Optional.empty(),
                false),
            new ProducersView.Producer(
                new UUID(1, 2),
                ProducerKind.HOUSEHOLD,
                "Hộ làm bánh gai Nga Điền",
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.of("Tổ công nghệ số thôn 3"),
                true)));
  }

  private static ProductsView products() {
    return new ProductsView(
        "dừa",
        List.of(
            new ProductLine(
                "Kẹo dừa sáp nguyên chất",
                "/portal/products/1",
                "Công ty TNHH Chế biến dừa sáp Cầu Kè",
                Optional.of(4),
                Optional.of(185_000L),
                true),
            new ProductLine(
                "Mứt dừa sữa dẻo",
                "/portal/products/2",
                "Hộ kinh doanh",
                Optional.empty(),
                Optional.empty(),
                false)),
        true);
  }

  static ProductView product() {
    return new ProductView(
        "Kẹo dừa sáp nguyên chất",
        "Công ty TNHH Chế biến dừa sáp Cầu Kè",
        Optional.empty(),
        List.of(
            new ProductView.Site(
                "Xưởng kẹo ấp Bà My",
                "Ấp Bà My, xã Hòa Ân, huyện Cầu Kè, tỉnh Trà Vinh",
                Optional.of("Xã Cầu Kè, tỉnh Vĩnh Long"),
                Optional.of("48C7X9"),
                true,
                Optional.empty(),
                "7P28V3C2+9Q",
                true)),
        Optional.of("I.3.c Chế biến từ rau, củ, quả, hạt"),
        Optional.of(4),
        Optional.of(185_000L),
        Optional.of("300 g"),
        Optional.of("8938505974194"),
        Optional.empty(),
        List.of(Samples.certificate()),
        List.of("TCVN 5603:2023"),
        List.of(BATCH),
        List.of(RUN),
        true);
  }

  private static BatchView batch() {
    return new BatchView(
        BATCH,
        "/portal/products/1",
        Optional.of("Xưởng kẹo ấp Bà My"),
        "(01)08938505974194(10)DS-2026-04-15",
        Samples.stages(),
        "/api/batches/1/events",
        List.of(new BatchView.Stamps(1, 300, Samples.NOW, "/portal/runs/1")));
  }

  private static RunView run() {
    return new RunView(
        RUN,
        "/portal/runs/1/labels.pdf",
        List.of(new RunView.Template("a4-65", "A4, 65 nhãn (38,1 × 21,2 mm)")),
        List.of(new RunView.Stamp(1, Samples.CODE, "/7K3MQ9TD4WXEP2HA")),
        List.of(new RunView.Activated(1, 300, "DS-2026-04-15", "/portal/batches/1")));
  }

  private static ListingsView listings() {
    return new ListingsView(
        List.of(
            new ListingsView.Listing(
                "Kẹo dừa sáp nguyên chất",
                "Postmart",
                ListingState.LIVE,
                185_000,
                Optional.of(179_000L),
                Optional.of(298L),
                Optional.of(Samples.NOW),
                Optional.empty(),
                Optional.of("http://127.0.0.1:9101/p/keo-dua-sap-1.html"),
                true),
            new ListingsView.Listing(
                "Bánh gai Nga Điền",
                "Voso",
                ListingState.REFUSED,
                45_000,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Tên dài quá 120 chữ: hãy rút ngắn."),
                Optional.empty(),
                false)));
  }

  private static OrdersView orders() {
    return new OrdersView(
        List.of(
            new OrdersView.Order(
                "PM-20261121-0001",
                "Postmart",
                Samples.NOW,
                List.of(
                    new OrdersView.Line("Kẹo dừa sáp nguyên chất", 2, true),
                    new OrdersView.Line("SKU-LA", 1, false)),
                415_000,
                OrderState.CONFIRMED,
                true)));
  }

  private static LedgerView ledger() {
    return new LedgerView(
        2049,
        3,
        Optional.of("temlang.vn/log\n2049\nqk3Zx0m1b2J5dGVzLi4uYmFzZTY0Li4u\n"),
        List.of(
            new LedgerView.Anchor(
                31337,
                "0x5FbDB2315678afecb367f032d93F642f64180aa3",
                true,
                2049,
                Optional.of(1207L),
                Optional.of("0x9f2c4c1ea47d3ab1fe4a21d8c1b8d2c61ab0e3d7f9f3a0e6c1d2b3a4f5e6d7c8"),
                Optional.of(Samples.NOW)),
            new LedgerView.Anchor(
                31337,
                "0x5FbDB2315678afecb367f032d93F642f64180aa3",
                true,
                2052,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }
}
