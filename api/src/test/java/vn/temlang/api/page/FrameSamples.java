package vn.temlang.api.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.portal.InboxView;
import vn.temlang.api.page.portal.ProducerKind;
import vn.temlang.api.page.portal.ProducerView;
import vn.temlang.api.search.SearchView;

/** What was found, what was told, and one producer, as they look on a normal day. */
final class FrameSamples {
  private FrameSamples() {}

  static SearchView search() {
    return new SearchView(
        "dừa",
        List.of(
            new SearchView.Group(
                "nav.products",
                List.of(
                    new SearchView.Line(
                        "Kẹo dừa sáp nguyên chất", "Công ty Cầu Kè", "/portal/products/1"),
                    new SearchView.Line("Mứt dừa", "", "/portal/products/2")),
                true),
            new SearchView.Group(
                "nav.accounts",
                List.of(new SearchView.Line("+84912345678", "", "/portal/accounts/1")),
                false)));
  }

  static InboxView inbox() {
    return new InboxView(
        List.of(
            new InboxView.Line(
                new UUID(5, 1),
                "Bạn được giao vai trò Cán bộ xã, phường: Xã Cầu Kè.",
                "/portal",
                Samples.NOW,
                false),
            new InboxView.Line(
                new UUID(5, 2),
                "Gian hàng từ chối “Kẹo dừa sáp”. Xem lý do và sửa lại.",
                "/portal/listings",
                Samples.NOW,
                true)));
  }

  static ProducerView producer() {
    return new ProducerView(
        new UUID(1, 1),
        "HTX Tân Qui",
        ProducerKind.COOPERATIVE,
        Optional.of("CK-06"),
        Optional.of("Tổ công nghệ số ấp Chợ"),
        RegisterSamples.product().sites(),
        List.of(),
        true);
  }
}
