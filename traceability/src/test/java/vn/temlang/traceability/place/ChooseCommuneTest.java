package vn.temlang.traceability.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.place.AdminUnits.AddressVersion;
import vn.temlang.traceability.place.ChooseCommune.Choice;

class ChooseCommuneTest {
  private static final Village VILLAGE = new Village();
  private static final ChooseCommune CHOOSE = VILLAGE.the(ChooseCommune.class);
  private static final String PHU_CAT = "Thôn 2, xã Phú Cát, huyện Quốc Oai, Hà Nội";

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private static Optional<Location> point(double lat, double lon) {
    return Optional.of(new Location(lat, lon, false));
  }

  private static Choice words(String address, Optional<Location> point) {
    return CHOOSE.choose(Optional.empty(), Optional.empty(), address, point);
  }

  private static String chosen(Choice choice) {
    return choice instanceof Choice.Chosen(Commune commune, AddressVersion version)
        ? commune.code() + " " + version
        : choice.toString();
  }

  @Test
  void words_are_enough() {
    assertThat(chosen(words("ấp 2, xã Cầu Kè, Vĩnh Long", Optional.empty())))
        .isEqualTo("29308 NEW");
    assertThat(chosen(words("TT Cầu Kè, H. Cầu Kè, Trà Vinh", Optional.empty())))
        .isEqualTo("29308 LEGACY");
  }

  @Test
  void a_divided_commune_is_asked_for_without_a_point() {
    assertThat(words(PHU_CAT, Optional.empty()))
        .isInstanceOfSatisfying(
            Choice.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(RefusalReason.DIVIDED_COMMUNE);
              assertThat(refused.detail()).contains("09952 Xã ", "; ", "09982 Xã ");
            });
  }

  @ParameterizedTest
  @CsvSource({"09952", "09982"})
  void and_decided_by_one(String code) {
    Commune commune = VILLAGE.the(AdminUnits.class).find(new CommuneCode(code)).orElseThrow();
    Location middle = commune.centroid();
    assertThat(chosen(words(PHU_CAT, point(middle.lat(), middle.lon()))))
        .isEqualTo(code + " LEGACY");
  }

  @Test
  void where_the_words_say_nothing_the_point_does() {
    assertThat(chosen(words("Nhà ông Ba, gần chợ", point(9.87865, 106.085))))
        .isEqualTo("29308 NEW");
    assertThat(words("Nhà ông Ba, gần chợ", Optional.empty()))
        .isEqualTo(new Choice.Refused(RefusalReason.COMMUNE_MISSING, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.0    | 111.5    | LOCATION_OUTSIDE   | 12.0, 111.5",
        "0       | 0        | LOCATION_OUTSIDE   | 0.0, 0.0",
        "21.0368 | 105.8346 | LOCATION_ELSEWHERE | Phường Ba Đình, Thành phố Hà Nội"
      })
  void a_point_that_cannot_be_is_refused(
      double lat, double lon, RefusalReason reason, String detail) {
    assertThat(words("xã Cầu Kè, Vĩnh Long", point(lat, lon)))
        .isEqualTo(new Choice.Refused(reason, detail));
  }

  @Test
  void a_point_a_little_across_the_border_is_believed() {
    // the middle of the commune and half a kilometre behind its farthest northern boundary
    CommuneAreas areas = VILLAGE.the(CommuneAreas.class);
    double lat = 9.87865;
    while (areas.metresOutside(new CommuneCode("29308"), new Location(lat, 106.085, false)) < 500) {
      lat += 0.001;
    }
    assertThat(chosen(words("xã Cầu Kè, Vĩnh Long", point(lat, 106.085)))).isEqualTo("29308 NEW");
  }
}
