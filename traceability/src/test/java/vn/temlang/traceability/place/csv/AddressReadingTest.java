package vn.temlang.traceability.place.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.AdminUnits.AddressVersion;
import vn.temlang.traceability.place.AdminUnits.Successor;
import vn.temlang.traceability.place.Commune;

class AddressReadingTest {
  private static final AdminUnits UNITS = new CsvAdminUnits();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thôn 3, xã Nga Điền, huyện Nga Sơn, tỉnh Thanh Hóa",
        "Thôn 3, Xã Nga Điền, Huyện Nga Sơn, Tỉnh Thanh Hoá, Việt Nam",
        "thon 3, xa nga dien, huyen nga son, thanh hoa",
        "THÔN 3 XÃ NGA ĐIỀN HUYỆN NGA SƠN TỈNH THANH HÓA",
        "Nga Điền, Nga Sơn, Thanh Hóa",
        "X. Nga Điền, H. Nga Sơn, T. Thanh Hóa",
        "xã Nga Điền - huyện Nga Sơn - Thanh Hóa",
        "Xã Nga Điền, Thanh Hóa"
      })
  void an_old_address_leads_to_today_s_commune(String written) {
    AdminUnits.AddressReading reading = UNITS.read(written);
    assertThat(words(reading)).isEqualTo("Xã Nga An, Tỉnh Thanh Hoá");
    assertThat(reading.version()).isEqualTo(AddressVersion.LEGACY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ấp 2, xã Cầu Kè, tỉnh Vĩnh Long | Xã Cầu Kè, Tỉnh Vĩnh Long",
        "cau ke, vinh long | Xã Cầu Kè, Tỉnh Vĩnh Long",
        "12 Phan Đình Phùng, phường Ba Đình, TP. Hà Nội | Phường Ba Đình, Thành phố Hà Nội",
        "Đặc khu Phú Quốc, An Giang | Đặc khu Phú Quốc, Tỉnh An Giang",
        "Đặc khu Côn Đảo, TPHCM | Đặc khu Côn Đảo, Thành phố Hồ Chí Minh"
      })
  void an_address_of_today_is_read_too(String written, String commune) {
    AdminUnits.AddressReading reading = UNITS.read(written);
    assertThat(words(reading)).isEqualTo(commune);
    assertThat(reading.version()).isEqualTo(AddressVersion.NEW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P.05, Q.3, TP.HCM | Phường Bàn Cờ, Thành phố Hồ Chí Minh",
        "Phường 5, Quận 3, TPHCM | Phường Bàn Cờ, Thành phố Hồ Chí Minh",
        "Phường Thắng Nhì, TP Vũng Tàu, Bà Rịa - Vũng Tàu"
            + " | Phường Vũng Tàu, Thành phố Hồ Chí Minh",
        "TT. Cầu Kè, H. Cầu Kè, Trà Vinh | Xã Cầu Kè, Tỉnh Vĩnh Long"
      })
  void shortened_kinds_and_numbers_are_read(String written, String commune) {
    assertThat(words(UNITS.read(written))).isEqualTo(commune);
  }

  @Test
  void a_divided_commune_leaves_the_choice() {
    assertThat(UNITS.read("Xã Phú Cát, huyện Quốc Oai, Hà Nội").commune())
        .isInstanceOfSatisfying(
            Successor.Divided.class,
            divided -> assertThat(divided.communes()).hasSizeGreaterThan(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", , ,",
        "Tân Thành",
        "xã Nga Điền, huyện Quốc Oai, Hà Nội",
        "12 Lê Lợi, Thanh Hóa, Paris",
        "Thanh Hóa",
        "((((",
        "xã ,huyện, tỉnh"
      })
  void nothing_is_guessed(String written) {
    assertThat(UNITS.read(written).commune()).isEqualTo(new Successor.Unknown());
  }

  @Test
  void a_hundred_thousand_characters_are_no_trouble() {
    assertThat(words(UNITS.read("a,".repeat(50_000) + " xã Cầu Kè, Vĩnh Long")))
        .isEqualTo("Xã Cầu Kè, Tỉnh Vĩnh Long");
    assertThat(UNITS.read("xã ".repeat(50_000)).commune()).isEqualTo(new Successor.Unknown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cau ke", "Cầu Kè", "CẦU KÈ", "ke cau", "vinh long cầu kè", "cau k"})
  void communes_are_found_by_any_of_their_words(String words) {
    assertThat(UNITS.search(words, 5))
        .extracting(Commune::inWords)
        .contains("Xã Cầu Kè, Tỉnh Vĩnh Long");
  }

  @Test
  void those_that_begin_with_the_words_come_first() {
    assertThat(UNITS.search("hòa", 200))
        .extracting(Commune::name)
        .first()
        .asString()
        .matches("(Hoà|Hòa).*");
    assertThat(UNITS.search("không có xã nào tên vậy", 5)).isEmpty();
  }

  private static String words(AdminUnits.AddressReading reading) {
    return reading.commune() instanceof Successor.One(Commune commune)
        ? commune.inWords()
        : reading.commune().toString();
  }
}
