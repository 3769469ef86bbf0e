package vn.temlang.api.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.portal.AccountView;
import vn.temlang.api.page.portal.CardView;
import vn.temlang.api.page.portal.DeviceKind;
import vn.temlang.api.page.portal.FactorFault;
import vn.temlang.api.page.portal.FactorView;
import vn.temlang.api.page.portal.GrantFields;
import vn.temlang.api.page.portal.KeysView;
import vn.temlang.api.page.portal.PasswordFault;
import vn.temlang.api.page.portal.PeopleView;
import vn.temlang.api.page.portal.PersonView;
import vn.temlang.api.page.portal.SignedInWord;
import vn.temlang.api.page.view.ConfirmView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.QrPicture;

/** Accounts, their roles, cards and keys as they look on a normal day. */
final class PeopleSamples {
  private PeopleSamples() {}

  static GrantFields fields() {
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

  static PeopleView people() {
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
        Faults.at("login", "Đây không phải số điện thoại Việt Nam."));
  }

  static PersonView person() {
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
        true,
        fields(),
        new UUID(2, 5),
        Faults.whole("Đây là người vận hành cuối cùng."));
  }

  static AccountView account() {
    return new AccountView(
        "operator",
        10,
        Optional.of(PasswordFault.TOO_SHORT),
        true,
        List.of(
            new AccountView.Line(
                new UUID(1, 1),
                DeviceKind.PHONE,
                SignedInWord.PASSWORD,
                Samples.NOW,
                Samples.NOW,
                true),
            new AccountView.Line(
                new UUID(1, 2),
                DeviceKind.OTHER,
                SignedInWord.PROVIDER_WITH_SECOND_FACTOR,
                Samples.NOW,
                Samples.NOW,
                false)));
  }

  static FactorView factor(FactorView.Totp totp, List<String> fresh) {
    return new FactorView(
        true,
        true,
        totp,
        List.of(
            new FactorView.Line(
                new UUID(3, 1), "Điện thoại của tôi", Samples.NOW, Optional.of(Samples.NOW)),
            new FactorView.Line(new UUID(3, 2), "Máy tính", Samples.NOW, Optional.empty())),
        Optional.of("{\"challenge\":\"x\"}"),
        Optional.of("{\"rpId\":\"tem.example\"}"),
        9,
        fresh,
        Optional.of(FactorFault.FACTOR_WRONG));
  }

  static KeysView keys() {
    return new KeysView(
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
        Faults.at("until", "Khóa dùng được nhiều nhất một năm."));
  }

  static CardView card() {
    return new CardView(
        "https://tem.example/i/7K3MQ9TD4WXEP2HB0000000000",
        QrPicture.of("HTTPS://TEM.EXAMPLE/I/7K3MQ9TD4WXEP2HB0000000000"),
        "•••678",
        Optional.of(new CardView.Place("Hộ sản xuất", "Cơ sở kẹo dừa sáp Bà My")),
        true,
        Samples.NOW);
  }

  static ConfirmView confirm() {
    return new ConfirmView(
        "Đóng tài khoản +84912345678?",
        List.of("Người này bị đăng xuất ngay.", "Những gì họ đã ghi vẫn còn."),
        "/portal/accounts/1/close",
        Map.of("id", "1"),
        "Đóng hẳn tài khoản này",
        "/portal/accounts/1");
  }
}
