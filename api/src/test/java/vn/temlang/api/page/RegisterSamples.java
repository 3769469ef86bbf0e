package vn.temlang.api.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.picture.PicturesView;
import vn.temlang.api.page.portal.BatchLine;
import vn.temlang.api.page.portal.BatchView;
import vn.temlang.api.page.portal.ProducerKind;
import vn.temlang.api.page.portal.ProducersView;
import vn.temlang.api.page.portal.ProductLine;
import vn.temlang.api.page.portal.ProductView;
import vn.temlang.api.page.portal.ProductsView;
import vn.temlang.api.page.portal.RunLine;
import vn.temlang.api.page.portal.RunView;
import vn.temlang.api.page.portal.SheetView;
import vn.temlang.api.page.portal.SheetsView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.Passport;

/** Producers, products, batches and stamps as they look on a normal day. */
final class RegisterSamples {
  static final BatchLine BATCH =
      new BatchLine(
          "DS-2026-04-15",
          "/portal/batches/1",
          "Kẹo dừa sáp nguyên chất",
          "700 hộp",
          LocalDate.of(2026, 4, 15),
          Optional.of(LocalDate.of(2027, 4, 15)),
          true);
  static final RunLine RUN =
      new RunLine("/portal/runs/1", "Kẹo dừa sáp nguyên chất", 1000, 300, Samples.NOW, true);

  static final Passport.Image PICTURE =
      new Passport.Image(
          "/picture/01.jpg",
          320,
          240,
          true,
          Optional.of("Hộp kẹo dừa mở nắp"),
          Optional.of("/picture/01.jpg 320w, /picture/02.jpg 960w"));

  private RegisterSamples() {}

  static PicturesView pictures() {
    return new PicturesView(
        "Kẹo dừa sáp nguyên chất",
        "/portal/products/1/pictures",
        "/portal/products/1",
        List.of(
            new PicturesView.Shown("01", 1, PICTURE, "Hộp kẹo dừa mở nắp"),
            new PicturesView.Shown(
                "02", 2, new Passport.Image("/picture/02.jpg", 240, 320, false), "")),
        8,
        "",
        Faults.at("picture", "Chưa chọn hình."));
  }

  static ProducersView producers() {
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

  static SheetsView sheets(Faults faults) {
    return new SheetsView(
        List.of(
            new SheetsView.Template("/portal/sheets/template/PRODUCERS", "nav.producers"),
            new SheetsView.Template("/portal/sheets/template/PRODUCTS", "nav.products")),
        faults);
  }

  static SheetView sheet(boolean stored, long wrong) {
    return new SheetView(
        new UUID(1, 9),
        stored,
        List.of(new SheetView.Count("nav.products", wrong * 40, 2, 11, wrong)),
        wrong * 40 + (wrong == 0 ? 0 : 2),
        wrong == 0
            ? List.of()
            : List.of(
                new SheetView.Problem(
                    "Sản phẩm C7", "Giá (đồng)", "18.50.000", "Đây không phải là số."),
                new SheetView.Problem("", "", "", "Tệp bị hỏng.")),
        wrong);
  }

  static ProductsView products() {
    return new ProductsView(
        "dừa",
        List.of(
            new ProductLine(
                "Kẹo dừa sáp nguyên chất",
                "/portal/products/1",
                "Công ty TNHH Chế biến dừa sáp Cầu Kè",
                Optional.of("/picture/01.jpg"),
                Optional.of(4),
                Optional.of(185_000L),
                true),
            new ProductLine(
                "Mứt dừa sữa dẻo",
                "/portal/products/2",
                "Hộ kinh doanh",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false)),
        true);
  }

  static ProductView product() {
    return new ProductView(
        "/portal/products/1",
        "Kẹo dừa sáp nguyên chất",
        "Công ty TNHH Chế biến dừa sáp Cầu Kè",
        new ProductView.Gallery("/portal/products/1/pictures", List.of(PICTURE, PICTURE)),
        List.of(
            new ProductView.Site(
                "/portal/sites/1",
                "Xưởng kẹo ấp Bà My",
                "Ấp Bà My, xã Hòa Ân, huyện Cầu Kè, tỉnh Trà Vinh",
                Optional.of("Xã Cầu Kè, tỉnh Vĩnh Long"),
                Optional.of("48C7X9"),
                true,
                Optional.empty(),
                "7P28V3C2+9Q",
                true,
                List.of("GLN 8935001800019", "VN-TGOR-0095"))),
        Optional.of("I.3.c Chế biến từ rau, củ, quả, hạt"),
        Optional.of(4),
        Optional.of(185_000L),
        Optional.of("300 g"),
        Optional.of("8938505974194"),
        Optional.empty(),
        List.of(Samples.certificate()),
        List.of("TCVN 5603:2023"),
        List.of(new Passport.Told("register.warnings", "Có đậu phộng")),
        List.of(BATCH),
        List.of(RUN),
        true);
  }

  static BatchView batch() {
    return new BatchView(
        BATCH,
        "/portal/products/1",
        Optional.of("Xưởng kẹo ấp Bà My"),
        "(01)08938505974194(10)DS-2026-04-15",
        Samples.stages(),
        "/api/batches/1/events",
        List.of(new BatchView.Stamps(1, 300, Samples.NOW, "/portal/runs/1")));
  }

  static RunView run() {
    return new RunView(
        RUN,
        "/portal/runs/1/labels.pdf",
        List.of(new RunView.Template("a4-65", "A4, 65 nhãn (38,1 × 21,2 mm)")),
        List.of(new RunView.Stamp(1, Samples.CODE, "/7K3MQ9TD4WXEP2HA")),
        List.of(new RunView.Activated(1, 300, "DS-2026-04-15", "/portal/batches/1")));
  }
}
