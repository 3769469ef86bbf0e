package vn.temlang.api.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.personal.BreachesView;
import vn.temlang.api.page.personal.RequestsView;
import vn.temlang.api.page.picture.PicturesView;
import vn.temlang.api.page.portal.AccountView;
import vn.temlang.api.page.portal.AuditView;
import vn.temlang.api.page.portal.BatchView;
import vn.temlang.api.page.portal.BatchesView;
import vn.temlang.api.page.portal.CardView;
import vn.temlang.api.page.portal.ComponentsView;
import vn.temlang.api.page.portal.FactorView;
import vn.temlang.api.page.portal.GrantFields;
import vn.temlang.api.page.portal.HelpView;
import vn.temlang.api.page.portal.InboxView;
import vn.temlang.api.page.portal.KeysView;
import vn.temlang.api.page.portal.LedgerView;
import vn.temlang.api.page.portal.ListingsView;
import vn.temlang.api.page.portal.OrdersView;
import vn.temlang.api.page.portal.PeopleView;
import vn.temlang.api.page.portal.PersonView;
import vn.temlang.api.page.portal.PortalHomeView;
import vn.temlang.api.page.portal.ProducerKind;
import vn.temlang.api.page.portal.ProducersView;
import vn.temlang.api.page.portal.ProductView;
import vn.temlang.api.page.portal.ProductsView;
import vn.temlang.api.page.portal.RunView;
import vn.temlang.api.page.portal.RunsView;
import vn.temlang.api.page.portal.TaskKind;
import vn.temlang.api.page.portal.WaysView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.FormView;
import vn.temlang.api.page.view.QrPicture;
import vn.temlang.api.page.view.View;
import vn.temlang.api.search.SearchView;

/** Portal pages as they look on a normal day, and on the first. */
final class PortalSamples {
  private PortalSamples() {}

  static List<View> full() {
    return List.of(
        new PortalHomeView(
            new PortalHomeView.Counts(31, 38, 2, 2),
            List.of(
                new PortalHomeView.Task(TaskKind.NO_PRICE, 36, "Bánh tét"),
                new PortalHomeView.Task(TaskKind.NO_PICTURE, 1, "Bánh ít"))),
        RegisterSamples.producers(),
        RegisterSamples.products(),
        RegisterSamples.product(),
        RegisterSamples.pictures(),
        new BatchesView(List.of(RegisterSamples.BATCH)),
        RegisterSamples.sheets(Faults.at("file", "Bạn chọn một tệp rồi bấm lại.")),
        RegisterSamples.sheet(false, 3),
        RegisterSamples.sheet(true, 3),
        RegisterSamples.batch(),
        PeopleSamples.account(),
        PeopleSamples.factor(new FactorView.Totp.Counts(), List.of()),
        PeopleSamples.factor(
            new FactorView.Totp.Waiting("GEZD GNBV", QrPicture.of("otpauth://totp/x")),
            List.of("7K3M-Q9TD-4WXE-P2HB")),
        new WaysView(
            List.of(
                new WaysView.Line("tinh", "Cổng định danh tỉnh", true),
                new WaysView.Line("huyen", "Cổng khác", false)),
            true,
            true,
            Optional.of("Mật khẩu đang dùng không đúng.")),
        new RunsView(List.of(RegisterSamples.RUN)),
        PersonalSamples.consents(),
        PersonalSamples.requests(),
        PersonalSamples.breaches(),
        CertificateSamples.ending(),
        CertificateSamples.unchecked(),
        CertificateSamples.ofProducer(),
        CertificateSamples.one(),
        CertificateSamples.revoked(),
        CertificateSamples.correction(),
        RegisterSamples.run(),
        SaleSamples.listings(),
        SaleSamples.orders(),
        SaleSamples.ledger(),
        SaleSamples.audit(Optional.empty()),
        SaleSamples.audit(Optional.of("audit.fault.changed")),
        new HelpView(),
        FrameSamples.search(),
        FrameSamples.inbox(),
        FrameSamples.producer(),
        new ComponentsView(List.of(ProducerKind.values()), List.of()),
        PeopleSamples.people(),
        PeopleSamples.person(),
        PeopleSamples.keys(),
        PeopleSamples.card(),
        PeopleSamples.confirm());
  }

  static List<View> empty() {
    return List.of(
        new PortalHomeView(new PortalHomeView.Counts(0, 0, 0, 0), List.of()),
        new PortalHomeView(new PortalHomeView.Counts(1, 0, 0, 0), List.of()),
        new FactorView(
            false,
            false,
            new FactorView.Totp.None(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            0,
            List.of(),
            Optional.empty()),
        new ProducersView(List.of()),
        new SearchView("", List.of()),
        new SearchView("nước mắm", List.of()),
        new InboxView(List.of()),
        RegisterSamples.sheets(Faults.none()),
        RegisterSamples.sheet(false, 0),
        new RequestsView(List.of(), "", Map.of(), Faults.none()),
        new BreachesView(new UUID(1, 1), "2026-11-22T10:00", List.of(), Map.of(), Faults.none()),
        new ProductsView("", List.of(), false),
        new ProductsView("nước mắm", List.of(), false),
        new ProductView(
            "/portal/products/1",
            "Bánh gai",
            "Hộ kinh doanh",
            new ProductView.Gallery("/portal/products/1/pictures", List.of()),
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
            List.of(),
            false),
        new FormView(
            "Sửa: Kẹo dừa sáp",
            Optional.of("register.product.code"),
            "/portal/products/1/edit",
            "/portal/products/1",
            List.of(
                new FormView.Group(
                    Optional.empty(),
                    List.of(
                        FormView.Field.line("name", "register.product.name", "Kẹo", 200).must(),
                        FormView.Field.choice(
                            "unit",
                            "register.unit",
                            "H87",
                            List.of(new FormView.Option("H87", "sản phẩm"))))),
                new FormView.Group(
                    Optional.of("register.label"),
                    List.of(
                        FormView.Field.text("warnings", "register.warnings", "", 2_000)
                            .with("register.warnings.hint")))),
            Map.of("revision", "3"),
            List.of(new FormView.Alike("HTX Dừa Sáp", "Hợp tác xã", "/portal/producers/1")),
            List.of(new FormView.Meanwhile("register.product.name", "Kẹo dừa", "Kẹo")),
            Faults.at("name", "Hãy ghi tên, từ 1 đến 200 chữ.")),
        CertificateSamples.none(),
        CertificateSamples.ofNewProducer(),
        new PicturesView(
            "Bánh gai",
            "/portal/products/2/pictures",
            "/portal/products/2",
            List.of(),
            8,
            "",
            Faults.none()),
        new BatchesView(List.of()),
        new BatchView(
            RegisterSamples.BATCH,
            "/portal/products/1",
            Optional.empty(),
            "TL0001",
            List.of(),
            "/e",
            List.of()),
        new AccountView("operator", 10, Optional.empty(), false, List.of()),
        new WaysView(List.of(), true, false, Optional.empty()),
        new RunsView(List.of()),
        new RunView(RegisterSamples.RUN, "/l", List.of(), List.of(), List.of()),
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
            Faults.none()),
        new KeysView(
            List.of(), Optional.empty(), PeopleSamples.fields(), new UUID(3, 4), "", Faults.none()),
        new PersonView(
            "/portal/accounts/1",
            List.of(),
            Samples.NOW,
            List.of(),
            false,
            false,
            PeopleSamples.fields(),
            new UUID(2, 7),
            Faults.none()),
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
}
