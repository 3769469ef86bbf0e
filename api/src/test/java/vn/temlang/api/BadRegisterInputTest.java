package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.TestServer.Answer;

/** What the API says to producers, places, products, certificates and batches that cannot be. */
class BadRegisterInputTest extends BadInput {
  @Nested
  class AProducer {
    @Test
    void is_the_same_again_and_not_another_under_its_id() {
      String id = fresh("producers");
      Answer first = SERVER.put(id, producer("HTX Lặp", "BI-3"));
      Answer again = SERVER.put(id, producer("HTX Lặp", "BI-3"));
      assertThat(first.status()).isEqualTo(201);
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertRefused(id, producer("HTX Khác hẳn", "BI-3"), 409, "CONFLICTING_REPEAT");
    }

    @Test
    void has_a_reference_of_its_own() {
      assertRefused(fresh("producers"), producer("HTX", "BI-1"), 409, "PRODUCER_REFERENCE_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{",
          "[]",
          "\"text\"",
          "{}",
          "{\"kind\":\"COOPERATIVE\"}",
          "{\"kind\":\"COOPERATIVE\",\"name\":null}",
          "{\"kind\":\"COOPERATIVE\",\"name\":\"\"}",
          "{\"kind\":\"COOPERATIVE\",\"name\":{\"a\":1}}",
          "{\"kind\":\"KOLKHOZ\",\"name\":\"HTX\"}",
          "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX\",\"sample\":\"perhaps\"}",
          "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX\",\"nickname\":\"x\"}"
        })
    void is_refused_where_the_body_is_not_one(String body) {
      assertRefused(fresh("producers"), body, 400, "MALFORMED_INPUT");
    }

    @Test
    void is_refused_without_a_body_and_under_an_id_that_is_none() {
      assertRefused(fresh("producers"), "", 400, "MALFORMED_INPUT");
      assertRefused("/api/producers/7", producer("HTX", "BI-9"), 400, "MALFORMED_INPUT");
    }

    @Test
    void is_refused_where_the_body_is_huge_or_no_json() {
      String before = SERVER.stored();
      String huge = producer("x".repeat(9 << 20), "BI-9");
      assertProblem(SERVER.put(fresh("producers"), huge), 413, "TOO_LARGE");
      Map<String, String> xml =
          Map.of(
              "Content-Type", "application/xml", "Authorization", SERVER.basic(SERVER.password()));
      assertProblem(
          SERVER.send("PUT", fresh("producers"), "<a/>", xml), 415, "UNSUPPORTED_MEDIA_TYPE");
      assertThat(SERVER.stored()).isEqualTo(before);
    }
  }

  @Nested
  class ASite {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {"typed":"x"}                                    | 422 | COMMUNE_MISSING
            {"typed":"x","communeCode":"99999"}              | 422 | UNKNOWN_COMMUNE
            {"typed":"x","communeCode":"123"}                | 400 | MALFORMED_INPUT
            {"typed":"x","oldCommune":"Xã Không Có"}         | 422 | UNKNOWN_COMMUNE
            {"communeCode":"29308"}                          | 400 | MALFORMED_INPUT
            null                                             | 400 | MALFORMED_INPUT
            """)
    void stands_in_a_commune_of_today(String address, int status, String reason) {
      String body =
          "{\"producerId\":\"%s\",\"kind\":\"PLOT\",\"name\":\"Vườn\",\"address\":%s}"
              .formatted(PRODUCER, address);
      assertRefused(fresh("sites"), body, status, reason);
    }

    @Test
    void has_a_producer() {
      assertRefused(fresh("sites"), site(UUID.randomUUID().toString()), 422, "UNKNOWN_PRODUCER");
    }

    @Test
    void has_a_point_on_earth() {
      String body =
          site(PRODUCER).replace("\"kind\"", "\"location\":{\"lat\":91,\"lon\":100},\"kind\"");
      Answer answer = SERVER.put(fresh("sites"), body);
      assertProblem(answer, 400, "MALFORMED_INPUT");
      assertThat(answer.json().path("field").asText()).isEqualTo("location.lat");
    }

    @ParameterizedTest
    @CsvSource({
      "106.085, 9.8786, COORDINATES_SWAPPED",
      "12.0, 111.5, LOCATION_OUTSIDE",
      "21.0368, 105.8346, LOCATION_ELSEWHERE"
    })
    void has_its_point_in_its_commune(double lat, double lon, String reason) {
      String point = "\"location\":{\"lat\":%s,\"lon\":%s},\"kind\"".formatted(lat, lon);
      assertRefused(fresh("sites"), site(PRODUCER).replace("\"kind\"", point), 422, reason);
    }

    @Test
    void has_an_ndas_code_of_ten_digits_where_it_has_one() {
      String body = site(PRODUCER).replace("\"kind\"", "\"ndasCode\":\"12\",\"kind\"");
      assertRefused(fresh("sites"), body, 400, "MALFORMED_INPUT");
    }
  }

  @Nested
  class AProduct {
    @Test
    void has_a_gtin_whose_check_digit_is_right() {
      String wrong =
          product(PRODUCER, "Mứt").replace("\"unit\"", "\"gtin\":\"8934567890123\",\"unit\"");
      assertRefused(fresh("products"), wrong, 400, "MALFORMED_INPUT");
    }

    @Test
    void has_a_code_and_a_name_of_its_own() {
      String gtin =
          product(PRODUCER, "Mứt gừng").replace("\"unit\"", "\"gtin\":\"4006381333931\",\"unit\"");
      assertThat(SERVER.put(fresh("products"), gtin).status()).isEqualTo(201);
      assertRefused(
          fresh("products"), gtin.replace("Mứt gừng", "Mứt dừa"), 409, "PRODUCT_CODE_TAKEN");
      assertRefused(fresh("products"), product(PRODUCER, "Kẹo dừa"), 409, "PRODUCT_NAME_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10000000001", "185.5", "\"185.000\"", "1e99"})
    void costs_whole_dong(String price) {
      String body = product(PRODUCER, "Chuối").replace("185000", price);
      assertRefused(fresh("products"), body, 400, "MALFORMED_INPUT");
      assertProblem(
          SERVER.put("/api/products/" + PRODUCT + "/price", "{\"priceVnd\":" + price + "}"),
          400,
          "MALFORMED_INPUT");
      assertThat(SERVER.get("/api/products/" + PRODUCT).json().path("priceVnd").asLong())
          .isEqualTo(185_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"shelfLifeDays\":0", "\"shelfLifeDays\":-3", "\"unit\":\"kg\""})
    void has_figures_that_can_be(String wrong) {
      String body =
          wrong.contains("unit")
              ? product(PRODUCER, "Chuối").replace("\"unit\":\"H87\"", wrong)
              : product(PRODUCER, "Chuối").replace("\"unit\"", wrong + ",\"unit\"");
      assertRefused(fresh("products"), body, 400, "MALFORMED_INPUT");
    }
  }

  @Nested
  class ACertificate {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            "scheme":"OCOP","stars":6                                            | 400 | MALFORMED_INPUT
            "scheme":"FANTASY"                                                   | 400 | MALFORMED_INPUT
            "scheme":"OCOP","siteId":"0197f0a0-0000-7000-8000-000000000001"      | 400 | MALFORMED_INPUT
            "scheme":"OCOP","issuedYear":1066                                    | 400 | MALFORMED_INPUT
            "scheme":"OCOP","issuedOn":"2024-02-30"                              | 400 | MALFORMED_INPUT
            "scheme":"OCOP","issuedOn":"2024-02-28","expiresOn":"2024-02-27"     | 422 | EXPIRY_BEFORE_ISSUE
            """)
    void can_be(String fields, int status, String reason) {
      String body = "{\"producerId\":\"%s\",%s}".formatted(PRODUCER, fields.replace('\'', '"'));
      assertRefused(fresh("certificates"), body, status, reason);
    }

    @Test
    void belongs_to_the_product_s_producer() {
      String body =
          "{\"producerId\":\"%s\",\"productId\":\"%s\",\"scheme\":\"OCOP\"}"
              .formatted(OTHER_PRODUCER, PRODUCT);
      assertRefused(fresh("certificates"), body, 422, "PRODUCT_OF_ANOTHER_PRODUCER");
    }
  }

  @Nested
  class ABatch {
    @Test
    void is_of_a_known_product_at_a_site_of_its_producer() {
      String nothing = UUID.randomUUID().toString();
      assertRefused(fresh("batches"), batch("A", nothing, SITE, ""), 422, "UNKNOWN_PRODUCT");
      assertRefused(fresh("batches"), batch("A", PRODUCT, nothing, ""), 422, "UNKNOWN_SITE");
      assertRefused(
          fresh("batches"), batch("A", PRODUCT, OTHER_SITE, ""), 422, "SITE_OF_ANOTHER_PRODUCER");
    }

    @Test
    void has_a_number_of_20_characters_at_most() {
      assertThat(SERVER.put(fresh("batches"), batch("A".repeat(20), PRODUCT, SITE, "")).status())
          .isEqualTo(201);
      assertRefused(
          fresh("batches"), batch("A".repeat(21), PRODUCT, SITE, ""), 400, "MALFORMED_INPUT");
      assertRefused(fresh("batches"), batch("", PRODUCT, SITE, ""), 400, "MALFORMED_INPUT");
    }

    @Test
    void has_a_number_once() {
      assertRefused(fresh("batches"), batch("LO-1", PRODUCT, SITE, ""), 409, "BATCH_NUMBER_TAKEN");
    }

    @Test
    void lasts_at_least_to_the_day_on_which_it_was_made() {
      String early = ",\"expiresOn\":\"2026-04-14\"";
      assertRefused(
          fresh("batches"), batch("EARLY", PRODUCT, SITE, early), 422, "EXPIRY_BEFORE_PRODUCTION");
      String sameDay = ",\"expiresOn\":\"2026-04-15\"";
      assertThat(SERVER.put(fresh("batches"), batch("DAY", PRODUCT, SITE, sameDay)).status())
          .isEqualTo(201);
    }

    @Test
    void was_made_already() {
      String future = batch("LATER", PRODUCT, SITE, "").replace("2026-04-15", "2999-01-01");
      assertRefused(fresh("batches"), future, 422, "PRODUCED_IN_THE_FUTURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1e30", "\"many\"", "null"})
    void has_an_amount(String amount) {
      String body = batch("AMOUNT", PRODUCT, SITE, "").replace(":50,", ":" + amount + ",");
      assertRefused(fresh("batches"), body, 400, "MALFORMED_INPUT");
    }
  }
}
