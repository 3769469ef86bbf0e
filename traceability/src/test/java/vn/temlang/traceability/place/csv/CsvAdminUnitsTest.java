package vn.temlang.traceability.place.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.AdminUnits.LegacyAddress;
import vn.temlang.traceability.place.AdminUnits.Successor;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.FoldedName;

class CsvAdminUnitsTest {
  private static final AdminUnits UNITS = new CsvAdminUnits();

  private static Successor today(String commune) {
    return UNITS.todayOf(new LegacyAddress(commune, "Huyện Cầu Kè", "Tỉnh Trà Vinh"));
  }

  @ParameterizedTest
  @CsvSource({
    "Thị trấn Cầu Kè,29308",
    "Xã Hòa Ân,29308",
    "Xã Châu Điền,29308",
    "Xã An Phú Tân,29317",
    "Xã Hòa Tân,29317",
    "Xã Ninh Thới,29329",
    "Xã Phong Phú,29329",
    "Xã Phong Thạnh,29329",
    "Xã Tam Ngãi,29335",
    "Xã Thông Hòa,29335",
    "Xã Thạnh Phú,29335"
  })
  void each_of_the_11_old_communes_of_cau_ke_is_in_one_of_today_s_4(String old, String code) {
    assertThat(today(old))
        .isInstanceOfSatisfying(
            Successor.One.class,
            one -> {
              assertThat(one.commune().code()).isEqualTo(new CommuneCode(code));
              assertThat(one.commune().province()).isEqualTo("Vĩnh Long");
              assertThat(one.commune().centroid().approximate()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xã Thông Hòa",
        "XÃ THÔNG HÒA",
        "  xã   thông hòa ",
        "Xã Thông Hoà",
        "Xa\u0303 Thông Ho\u0300a"
      })
  void case_spaces_and_the_place_of_the_tone_mark_do_not_matter(String written) {
    assertThat(today(written)).isEqualTo(today("Xã Thông Hòa")).isInstanceOf(Successor.One.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Xã Thông Hoa", "Xã Thong Hòa", "Thông Hòa", "Xã Không Có", ""})
  void another_name_is_not_guessed(String written) {
    assertThat(today(written)).isEqualTo(new Successor.Unknown());
  }

  @Test
  void the_same_name_in_another_district_is_another_commune() {
    assertThat(UNITS.todayOf(new LegacyAddress("Xã Thông Hòa", "Huyện Càng Long", "Tỉnh Trà Vinh")))
        .isEqualTo(new Successor.Unknown());
  }

  @Test
  void a_divided_commune_has_several_successors() {
    assertThat(UNITS.todayOf(new LegacyAddress("Xã Phú Cát", "Huyện Quốc Oai", "Thành phố Hà Nội")))
        .isInstanceOfSatisfying(
            Successor.Divided.class,
            divided ->
                assertThat(divided.communes())
                    .extracting(Commune::code)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(1));
  }

  @Test
  void today_s_communes_are_found_by_code() {
    assertThat(UNITS.find(new CommuneCode("29308")).orElseThrow().inWords())
        .isEqualTo("Xã Cầu Kè, Tỉnh Vĩnh Long");
    assertThat(UNITS.find(new CommuneCode("99999"))).isEmpty();
  }

  @Test
  void tones_are_told_apart_wherever_they_stand() {
    List<String> different =
        Stream.of("hoa", "hóa", "hòa", "hỏa", "họa", "hõa").map(FoldedName::of).toList();
    assertThat(different).doesNotHaveDuplicates();
    assertThat(FoldedName.of("thuỷ")).isEqualTo(FoldedName.of("thủy"));
    assertThat(FoldedName.of("Đông")).isNotEqualTo(FoldedName.of("Dông"));
  }
}
