package vn.temlang.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.Location;
import vn.temlang.traceability.place.VPostcode;
import vn.temlang.traceability.product.Dong;

/** Both sides of each boundary. */
class ValuesTest {
  private static void refused(String field, Runnable act) {
    assertThatExceptionOfType(MalformedValue.class)
        .isThrownBy(act::run)
        .returns(field, MalformedValue::field);
  }

  @Test
  void a_name_has_1_to_200_characters_after_its_ends_are_cut() {
    assertThat(new Name(" x ").value()).isEqualTo("x");
    assertThat(new Name("x".repeat(200)).value()).hasSize(200);
    refused("name", () -> new Name("x".repeat(201)));
    refused("name", () -> new Name(" \t "));
    refused("name", () -> new Name("a\nb"));
  }

  @Test
  void a_name_is_composed_whatever_the_keyboard_sent() {
    assertThat(new Name("Co\u031b\u0300").value()).isEqualTo("Cờ");
  }

  @Test
  void a_quantity_is_more_than_0_with_12_digits_before_and_6_after_the_point() {
    UnitOfMeasure kilogram = new UnitOfMeasure("KGM");
    assertThat(new Quantity(new BigDecimal("0.000001"), kilogram).toString())
        .isEqualTo("0.000001 KGM");
    assertThat(new Quantity(new BigDecimal("999999999999.999999"), kilogram)).isNotNull();
    assertThat(new Quantity(new BigDecimal("1E+2"), kilogram))
        .isEqualTo(new Quantity(new BigDecimal("100.00"), kilogram));
    refused("quantity", () -> new Quantity(BigDecimal.ZERO, kilogram));
    refused("quantity", () -> new Quantity(new BigDecimal("-0.1"), kilogram));
    refused("quantity", () -> new Quantity(new BigDecimal("0.0000001"), kilogram));
    refused("quantity", () -> new Quantity(new BigDecimal("1000000000000"), kilogram));
  }

  @Test
  void a_unit_is_a_code_of_recommendation_20() {
    assertThat(new UnitOfMeasure("H87")).isEqualTo(UnitOfMeasure.PIECE);
    refused("unit", () -> new UnitOfMeasure("kg"));
    refused("unit", () -> new UnitOfMeasure("K"));
    refused("unit", () -> new UnitOfMeasure("KGMS"));
  }

  @Test
  void a_price_is_from_1_to_10_billion_dong() {
    assertThat(new Dong(1).amount()).isEqualTo(1);
    assertThat(new Dong(10_000_000_000L).amount()).isEqualTo(10_000_000_000L);
    refused("priceVnd", () -> new Dong(0));
    refused("priceVnd", () -> new Dong(10_000_000_001L));
  }

  @Test
  void a_commune_s_code_has_5_digits() {
    assertThat(new CommuneCode("00001").toString()).isEqualTo("00001");
    refused("communeCode", () -> new CommuneCode("0001"));
    refused("communeCode", () -> new CommuneCode("000001"));
    refused("communeCode", () -> new CommuneCode("0000a"));
  }

  @Test
  void a_point_is_on_earth() {
    assertThat(new Location(-90, -180, false)).isNotNull();
    assertThat(new Location(90, 180, false)).isNotNull();
    assertThat(Location.swapped(106.085, 9.878)).contains(new Location(9.878, 106.085, false));
    assertThat(Location.swapped(9.878, 106.085)).isEmpty();
    assertThat(Location.swapped(181, 9)).isEmpty();
    assertThat(Location.swapped(106, 91)).isEmpty();
    assertThat(Location.swapped(Double.NaN, 9)).isEmpty();
    refused("location.lat", () -> new Location(90.000001, 0, false));
    refused("location.lat", () -> new Location(Double.NaN, 0, false));
    refused("location.lon", () -> new Location(0, -180.000001, false));
    refused("location.lon", () -> new Location(0, Double.POSITIVE_INFINITY, false));
  }

  @Test
  void an_address_code_has_1_to_64_characters() {
    assertThat(new VPostcode("x".repeat(64), "VNPOST", true)).isNotNull();
    refused("vpostcode", () -> new VPostcode("x".repeat(65), "VNPOST", true));
    refused("vpostcode", () -> new VPostcode(" ", "VNPOST", true));
  }
}
