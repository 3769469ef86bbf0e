package vn.temlang.traceability.place.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.traceability.place.CommuneAreas;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.Location;

class JtsCommuneAreasTest {
  private static final CommuneAreas AREAS = new JtsCommuneAreas();
  private static final CommuneCode BA_DINH = new CommuneCode("00004");

  private static Location point(double lat, double lon) {
    return new Location(lat, lon, false);
  }

  @ParameterizedTest
  @CsvSource({
    // Ho Chi Minh's mausoleum; the middle of Cầu Kè; the island of Phú Quốc
    "21.0368, 105.8346, 00004",
    "9.87865, 106.0850, 29308",
    "10.2270, 103.9630, 31078"
  })
  void a_point_lies_in_its_commune(double lat, double lon, String commune) {
    assertThat(AREAS.at(point(lat, lon))).contains(new CommuneCode(commune));
  }

  @ParameterizedTest
  @CsvSource({"12.0, 111.5", "0, 0", "13.75, 100.5", "90, 180", "-21.0368, 105.8346"})
  void at_sea_and_abroad_there_is_none(double lat, double lon) {
    assertThat(AREAS.at(point(lat, lon))).isEmpty();
  }

  @Test
  void the_distance_to_an_area_is_nothing_inside_and_metres_outside() {
    assertThat(AREAS.metresOutside(BA_DINH, point(21.0368, 105.8346))).isZero();
    // Hoàn Kiếm lake lies about 1.6 km east of the ward's border
    assertThat(AREAS.metresOutside(BA_DINH, point(21.0287, 105.8524))).isBetween(300.0, 2_500.0);
    // a degree of latitude has 111 km
    assertThat(
            AREAS.metresOutside(BA_DINH, point(20, 105.8346))
                - AREAS.metresOutside(BA_DINH, point(20.5, 105.8346)))
        .isCloseTo(55_600, within(600.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AREAS.metresOutside(new CommuneCode("99999"), point(21, 105)));
  }
}
