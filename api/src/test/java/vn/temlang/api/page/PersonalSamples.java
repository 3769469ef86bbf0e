package vn.temlang.api.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.personal.BreachesView;
import vn.temlang.api.page.personal.ConsentsView;
import vn.temlang.api.page.personal.RequestsView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.Passport;

/** Pages about personal data as they look on a normal day. */
final class PersonalSamples {
  private PersonalSamples() {}

  static ConsentsView consents() {
    return new ConsentsView(
        new UUID(1, 2),
        "Hộ làm bánh gai Nga Điền",
        "UBND xã Nga Sơn",
        List.of(
            new ConsentsView.Question(
                "MESSAGES",
                new UUID(1, 3),
                1,
                "Nhận tin nhắn",
                "Chúng tôi được nhắn tin.",
                "ab".repeat(32),
                Optional.of(Samples.NOW),
                ConsentsView.Standing.CHANGED),
            new ConsentsView.Question(
                "EXACT_LOCATION",
                new UUID(1, 4),
                1,
                "Cho thấy đúng chỗ",
                "Trang quét tem được biết.",
                "cd".repeat(32),
                Optional.empty(),
                ConsentsView.Standing.ASKED)),
        Optional.of(
            new ConsentsView.Face(
                Optional.of(new Passport.Image("/picture/00.jpg", 640, 480, false)))),
        new UUID(1, 5),
        Optional.of(Samples.NOW),
        Map.of("way", "SPOKEN_WITH_WITNESS", "give.EXACT_LOCATION", "yes"),
        Faults.at("witness", "Nói miệng thì cần tên người làm chứng."));
  }

  static BreachesView breaches() {
    return new BreachesView(
        new UUID(1, 8),
        "2026-11-22T10:00",
        List.of(
            new BreachesView.Line(
                new UUID(1, 9),
                "Mất điện thoại của tổ",
                12,
                "Đã khóa tài khoản",
                Samples.NOW,
                Samples.NOW.plusSeconds(3 * 86_400),
                Optional.empty(),
                true),
            new BreachesView.Line(
                new UUID(1, 10),
                "Gửi nhầm danh sách",
                0,
                "",
                Samples.NOW,
                Samples.NOW.plusSeconds(3 * 86_400),
                Optional.of(Samples.NOW),
                false)),
        Map.of("what", "Mất điện thoại", "people", "nhiều"),
        Faults.at("people", "Hãy ghi một con số."));
  }

  static RequestsView requests() {
    return new RequestsView(
        List.of(
            new RequestsView.Line(
                new UUID(1, 6),
                new UUID(1, 2),
                "Hộ làm bánh gai Nga Điền",
                RequestsView.Kind.ERASE,
                "requests.received",
                Optional.of(LocalDate.of(2026, 11, 20)),
                true,
                false,
                Optional.of("Xóa hết giúp tôi"),
                Optional.of("Nhận tin nhắn"),
                false),
            new RequestsView.Line(
                new UUID(1, 7),
                new UUID(1, 2),
                "Hộ làm bánh gai Nga Điền",
                RequestsView.Kind.SEE,
                "requests.done",
                Optional.empty(),
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                true)),
        "2027",
        Map.of(),
        Faults.at("reason-" + new UUID(1, 6), "Từ chối thì phải nói lý do."));
  }
}
