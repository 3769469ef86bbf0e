package vn.temlang.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registration, addresses, batches and their diary, as any client of the public API sees them. */
@ExtendWith(SharedDemo.class)
class RegistrationJourneyTest {
  private static final String CSV = "infra/launcher/src/main/resources/sample/products-cau-ke.csv";

  private static Demo demo;
  private static PublicApi api;
  private static List<String> rows;
  private static JsonNode imported;

  @BeforeAll
  static void ask_for_what_the_demo_imported(Demo shared) throws IOException {
    demo = shared;
    api = demo.api();
    String csv = Files.readString(Command.home().resolve(CSV));
    rows = csv.lines().skip(1).toList();
    imported = api.postCsv("/api/imports/ocop", csv);
  }

  @Test
  void the_37_products_and_banh_gai_are_registered_and_importing_again_doubles_nothing() {
    assertThat(rows).hasSize(37);
    assertThat(imported.path("stored").asInt()).isEqualTo(37);
    assertThat(imported.path("problems")).isEmpty();

    assertThat(items(api.get("/api/products")).map(product -> product.path("name").asText()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(rows.stream().map(row -> cell(row, 1)), Stream.of("Bánh gai Nga Điền"))
                .toList());
  }

  @Test
  void each_of_the_11_old_communes_stands_under_its_commune_of_today() {
    Map<String, Set<String>> today =
        items(imported.path("products"))
            .collect(
                groupingBy(
                    product -> cell(rows.get(product.path("row").asInt() - 2), 3),
                    mapping(product -> site(product).path("communeCode").asText(), toSet())));

    // danh mục hành chính in force since 1/7/2025
    assertThat(today)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("Thị trấn Cầu Kè", Set.of("29308")),
                Map.entry("Xã Hòa Ân", Set.of("29308")),
                Map.entry("Xã Châu Điền", Set.of("29308")),
                Map.entry("Xã An Phú Tân", Set.of("29317")),
                Map.entry("Xã Hòa Tân", Set.of("29317")),
                Map.entry("Xã Ninh Thới", Set.of("29329")),
                Map.entry("Xã Phong Phú", Set.of("29329")),
                Map.entry("Xã Phong Thạnh", Set.of("29329")),
                Map.entry("Xã Tam Ngãi", Set.of("29335")),
                Map.entry("Xã Thông Hòa", Set.of("29335")),
                Map.entry("Xã Thạnh Phú", Set.of("29335"))));
  }

  @Test
  void households_of_the_same_name_stay_distinct_by_their_reference() {
    List<JsonNode> namesakes =
        items(api.get("/api/producers"))
            .filter(producer -> producer.path("name").asText().equals("Hộ kinh doanh"))
            .toList();
    Set<String> references =
        rows.stream()
            .filter(row -> cell(row, 2).equals("Hộ kinh doanh"))
            .map(row -> cell(row, 0))
            .collect(Collectors.toSet());

    assertThat(references).hasSizeGreaterThan(1);
    assertThat(namesakes)
        .extracting(producer -> producer.path("reference").asText())
        .containsExactlyInAnyOrderElementsOf(references);
    assertThat(namesakes)
        .extracting(producer -> producer.path("id").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void the_household_of_nga_dien_was_entered_on_its_behalf_and_is_marked_as_sample() {
    JsonNode cake = api.get("/api/products/" + demo.memory("cake product"));
    JsonNode household = api.get("/api/producers/" + cake.path("producerId").asText());

    assertThat(household.path("kind").asText()).isEqualTo("HOUSEHOLD");
    assertThat(household.path("enteredOnBehalfBy").asText()).contains("tổ công nghệ số cộng đồng");
    assertThat(household.path("sample").asBoolean()).isTrue();
    assertThat(cake.path("sample").asBoolean()).isTrue();
  }

  @Test
  void each_site_is_approximate_and_carries_its_codes_in_columns_of_their_own() {
    Stream.concat(
            items(imported.path("products")).map(this::site),
            Stream.of(api.get("/api/sites/" + demo.memory("cake site"))))
        .forEach(
            site -> {
              assertThat(site.path("location").path("approximate").asBoolean()).isTrue();
              assertThat(site.path("plusCode").asText())
                  .matches("[23456789CFGHJMPQRVWX]{8}\\+[23456789CFGHJMPQRVWX]{2}");
              assertThat(site.path("vpostcode").asText()).isNotBlank();
              assertThat(site.path("vpostcodeProvider").asText()).isEqualTo("STAND_IN");
              assertThat(site.has("ndasCode")).as("nobody gave an NDAS code").isFalse();
            });
  }

  @Test
  void a_site_is_saved_while_the_address_service_is_down_and_gets_its_code_later() {
    Sandbox service = demo.sandbox("address");
    String path = "/api/sites/" + PublicApi.newId();
    service.trouble("DOWN", "/vpostcode");
    try {
      JsonNode saved = api.put(path, workshop(demo.memory("cake product")));
      assertThat(saved.path("communeCode").asText()).isEqualTo("29308");
      assertThat(saved.path("plusCode").asText()).isNotBlank();
      assertThat(saved.has("vpostcode")).isFalse();
    } finally {
      service.heal();
    }

    await().atMost(Duration.ofSeconds(90)).until(() -> api.get(path).has("vpostcode"));
  }

  @Test
  void a_bad_row_is_reported_by_row_and_column_and_does_not_stop_the_good_one() {
    String header = "producer_ref,product,producer,old_commune,old_district,old_province,stars\n";
    String bad = "JT-1,Rượu thử,Hộ thử,,Huyện Cầu Kè,Tỉnh Trà Vinh,3\n";
    String good = rows.getFirst() + "\n";

    JsonNode report = api.postCsv("/api/imports/ocop?mode=GOOD_ROWS", header + bad + good);

    assertThat(report.path("stored").asInt()).isEqualTo(1);
    assertThat(report.path("problems")).hasSize(1);
    JsonNode problem = report.path("problems").path(0);
    assertThat(problem.path("row").asInt()).isEqualTo(2);
    assertThat(problem.path("column").asText()).isEqualTo("old_commune");
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("detail_en").asText()).isNotBlank();
  }

  @Test
  void each_of_the_two_batches_has_five_events_in_an_epcis_2_document() {
    for (String goods : List.of("candy", "cake")) {
      JsonNode document = api.get("/api/batches/" + demo.memory(goods + " batch") + "/events");
      JsonNode events = document.path("epcisBody").path("eventList");

      assertThat(document.path("type").asText()).isEqualTo("EPCISDocument");
      assertThat(document.path("schemaVersion").asText()).isEqualTo("2.0");
      assertThat(document.path("@context").toString())
          .contains("https://ref.gs1.org/standards/epcis/");
      assertThat(events).hasSize(5);
      assertThat(items(events).map(event -> event.path("eventID").asText()))
          .doesNotHaveDuplicates();
      assertThat(items(events).map(event -> event.path("bizStep").asText()))
          .containsExactly(
              "receiving", "creating_class_instance", "packing", "shipping", "receiving");
      assertThat(items(events).map(event -> event.path("eventTimeZoneOffset").asText()))
          .containsOnly("+07:00");
    }
  }

  private static Map<String, Object> workshop(String product) {
    return Map.of(
        "producerId",
        api.get("/api/products/" + product).path("producerId").asText(),
        "kind",
        "WORKSHOP",
        "name",
        "Xưởng của hành trình thử",
        "address",
        Map.of("typed", "Xã Cầu Kè, Tỉnh Vĩnh Long", "communeCode", "29308"));
  }

  private JsonNode site(JsonNode product) {
    return api.get("/api/sites/" + UUID.fromString(product.path("siteId").asText()));
  }

  private static String cell(String row, int column) {
    return row.split(",", -1)[column];
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
