package vn.temlang.api.page;

import java.util.List;
import java.util.Optional;
import vn.temlang.api.audit.AuditSeal;
import vn.temlang.api.page.portal.AuditState;
import vn.temlang.api.page.portal.AuditView;
import vn.temlang.api.page.portal.LedgerView;
import vn.temlang.api.page.portal.ListingState;
import vn.temlang.api.page.portal.ListingsView;
import vn.temlang.api.page.portal.OrderState;
import vn.temlang.api.page.portal.OrdersView;
import vn.temlang.traceability.anchor.AnchorName;

/** Shops, orders, the ledger and the audit as they look on a normal day. */
final class SaleSamples {
  private SaleSamples() {}

  static ListingsView listings() {
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

  static OrdersView orders() {
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

  static LedgerView ledger() {
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

  static AuditView audit(Optional<String> fault) {
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
        Optional.of(
            new AuditView.Checked(
                1402,
                Samples.NOW,
                fault,
                1210,
                3,
                fault.isPresent() ? Optional.empty() : Optional.of(seal()))));
  }

  private static AuditSeal seal() {
    String contract = "0x" + "5fbdb2315678afecb367".repeat(2);
    return new AuditSeal(
        Optional.empty(),
        1,
        new AuditSeal.Anchor.Held(
            new AnchorName(31337, contract, true), 77, 412, Samples.NOW, 1390));
  }

  private static AuditView.Change auditChange() {
    return new AuditView.Change(
        "Sản phẩm: sửa",
        "Giá, Tên",
        List.of(
            new AuditView.Field("Giá", Optional.of("185.000 ₫"), Optional.of("190.000 ₫")),
            new AuditView.Field("Tên", Optional.empty(), Optional.empty())),
        Optional.of("audit.personal.erased"));
  }

  static AuditView.Line auditLine(Optional<String> who, AuditState state) {
    return new AuditView.Line(
        1402,
        Samples.NOW,
        who,
        "/portal/audit?account=1",
        who.map(name -> "Hộ bà Sáu Thơm"),
        "Ghi: sản phẩm",
        "PUT /api/products/{id}",
        "sản phẩm",
        Optional.of("01900000-0000-7000-8000-000000000001"),
        "/portal/audit?thing=1",
        "name, priceVnd",
        who.isPresent() ? List.of(auditChange()) : List.of(),
        who.isPresent() ? 2 : 0,
        Optional.of("203.0.113.7, Điện thoại"),
        state,
        "PRODUCT_NAME_TAKEN",
        3);
  }
}
