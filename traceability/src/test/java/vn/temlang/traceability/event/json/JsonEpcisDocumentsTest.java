package vn.temlang.traceability.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.temlang.traceability.event.EpcisDocument;
import vn.temlang.traceability.event.EpcisDocuments.Fault;
import vn.temlang.traceability.event.EpcisDocuments.Parsed;
import vn.temlang.traceability.event.EpcisEvent;

class JsonEpcisDocumentsTest {
  private static final String SENSOR_DATA = "/epcisBody/eventList/0/sensorElementList";

  /** Examples that are refused, and where: all others are carried whole. */
  private static final Map<String, String> REFUSED = refused();

  private final JsonEpcisDocuments documents = new JsonEpcisDocuments();
  private final JsonEventBodies bodies = new JsonEventBodies();

  static Stream<String> carried() throws IOException, URISyntaxException {
    return examples().filter(name -> !REFUSED.containsKey(name));
  }

  @ParameterizedTest
  @MethodSource("carried")
  void an_example_of_the_standard_comes_back_with_the_same_meaning(String name) {
    String written = documents.write(read(name));
    assertThat(EpcisSchema.faults(written)).isEmpty();
    assertThat(meaning(written)).isEqualTo(meaning(EpcisSchema.vector(name)));
  }

  @ParameterizedTest
  @MethodSource("carried")
  void an_event_survives_its_ledger_row(String name) {
    for (EpcisEvent event : read(name).eventList()) {
      var recordTime = event.header().time().recordTime();
      EpcisEvent back = bodies.event(bodies.body(event));
      assertThat(recordTime == null ? back : back.recordedAt(recordTime)).isEqualTo(event);
    }
  }

  @Test
  void refuses_the_examples_that_it_cannot_carry_and_says_where() throws Exception {
    Map<String, String> found = new TreeMap<>();
    examples()
        .forEach(
            name -> {
              if (documents.parse(EpcisSchema.vector(name))
                  instanceof Parsed.Faulty(List<Fault> faults)) {
                found.put(name, faults.getFirst().pointer());
              }
            });
    assertThat(found).isEqualTo(REFUSED);
    assertThat(examples().toList()).hasSize(32);
  }

  @Test
  void tells_every_event_that_is_wrong() {
    String json =
        """
        {"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
         "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-04-15T08:00:00Z",
         "epcisBody": {"eventList": [
           {"type": "ObjectEvent", "eventTime": "2026-04-15 08:00", "eventTimeZoneOffset": "+07:00",
            "action": "ADD", "epcList": []},
           {"type": "ObjectEvent", "eventTime": "2026-04-15T08:00:00+07:00",
            "eventTimeZoneOffset": "+07:00", "action": "ADD", "epcList": [], "colour": "red"},
           {"type": "ObjectEvent", "eventTime": "2026-04-15T08:00:00+07:00",
            "eventTimeZoneOffset": "+07:00", "action": "ADD",
            "quantityList": [{"epcClass": "urn:uuid:1", "quantity": 1e999999999}]}]}}
        """;
    assertThat(documents.parse(json)).isInstanceOf(Parsed.Faulty.class);
    assertThat(((Parsed.Faulty) documents.parse(json)).faults())
        .extracting(Fault::pointer)
        .containsExactly(
            "/epcisBody/eventList/0/eventTime",
            "/epcisBody/eventList/1/colour",
            "/epcisBody/eventList/2/quantityList/0");
  }

  @Test
  void what_is_no_json_is_a_fault_of_the_whole() {
    for (String text : List.of("", "{", "[]", "null", "{} {}", "\"x\"")) {
      assertThat(documents.parse(text)).as(text).isInstanceOf(Parsed.Faulty.class);
    }
  }

  @Test
  void a_prefix_with_two_meanings_keeps_both() {
    EpcisEvent one = read("Example_9.6.3-AggregationEvent.jsonld").eventList().getFirst();
    String other =
        EpcisSchema.vector("Example_9.6.4-TransformationEvent.jsonld")
            .replace("http://ns.example.com/epcis/", "http://other.example/");
    EpcisEvent two = ((Parsed.Read) documents.parse(other)).document().eventList().getFirst();
    EpcisDocument both =
        EpcisDocument.of(
            OffsetDateTime.parse("2026-04-15T08:00:00Z").toInstant(), List.of(one, two));
    String written = documents.write(both);
    assertThat(EpcisSchema.faults(written)).isEmpty();
    assertThat(((Parsed.Read) documents.parse(written)).document()).isEqualTo(both);
  }

  @Test
  void the_content_of_a_commitment_has_no_numbers() {
    EpcisEvent event = read("Example_9.6.3-AggregationEvent.jsonld").eventList().getFirst();
    assertThat(bodies.content(event).get("childQuantityList"))
        .isEqualTo(
            List.of(
                Map.of("epcClass", "urn:epc:idpat:sgtin:4012345.098765.*", "quantity", "10"),
                Map.of(
                    "epcClass", "urn:epc:class:lgtin:4012345.012345.998877",
                    "quantity", "200.5",
                    "uom", "KGM")));
  }

  @Test
  void the_schema_of_the_tests_does_refuse() {
    String good = EpcisSchema.vector("Example_9.6.1-ObjectEvent.jsonld");
    assertThat(EpcisSchema.faults(good)).isEmpty();
    assertThat(EpcisSchema.faults(good.replace("\"shipping\"", "\"harvesting\""))).isNotEmpty();
    assertThat(EpcisSchema.faults(good.replace("-06:00\"", " 06:00\""))).isNotEmpty();
    assertThat(EpcisSchema.faults(good.replace("urn:epc:id:sgln:0614141.07346.1234", "no uri")))
        .isNotEmpty();
  }

  private EpcisDocument read(String name) {
    Parsed parsed = documents.parse(EpcisSchema.vector(name));
    assertThat(parsed).as(name).isInstanceOf(Parsed.Read.class);
    return ((Parsed.Read) parsed).document();
  }

  private static Stream<String> examples() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(
                    JsonEpcisDocumentsTest.class.getResource("/vectors/epcis"), "vectors")
                .toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jsonld"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Map<String, String> refused() {
    Map<String, String> refused = new TreeMap<>();
    // eventID stands twice in one event
    refused.put("AssociationEvent__AssociationEvent-h.jsonld", "");
    Stream.of("aggregation", "association", "transaction", "transformation")
        .map("WithFullCombinationOfFields__%s_event_all_possible_fields.jsonld"::formatted)
        .forEach(name -> refused.put(name, SENSOR_DATA));
    IntStream.of(2, 3, 5, 6, 8, 9, 10, 11, 13, 14, 17)
        .mapToObj("WithSensorData__SensorDataExample%d.jsonld"::formatted)
        .forEach(name -> refused.put(name, SENSOR_DATA));
    refused.put("Example-Type-sourceOrDestination,measurement,bizTransaction.jsonld", SENSOR_DATA);
    return refused;
  }

  /** A document without what JSON-LD says has no meaning: order of members, notation of times. */
  private static Object meaning(String json) {
    JsonNode node = JsonText.read(json);
    return meaning("", node);
  }

  private static Object meaning(String name, JsonNode node) {
    if (name.equals("@context")) {
      return context(node);
    }
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, Object> members = new TreeMap<>();
        node.properties()
            .forEach(
                member ->
                    members.put(member.getKey(), meaning(member.getKey(), member.getValue())));
        yield members;
      }
      case ARRAY -> {
        List<Object> elements = new ArrayList<>();
        node.forEach(element -> elements.add(meaning(name, element)));
        yield elements;
      }
      case NUMBER -> node.decimalValue().stripTrailingZeros();
      case STRING ->
          name.endsWith("Time") || name.equals("creationDate")
              ? instant(node.textValue())
              : name.equals("certificationInfo") ? List.of(node.textValue()) : node.textValue();
      default -> node.asText();
    };
  }

  private static Object instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static Map<String, Object> context(JsonNode node) {
    Map<String, Object> context = new TreeMap<>();
    Iterable<JsonNode> members = node.isArray() ? node : List.of(node);
    for (JsonNode member : members) {
      if (member.isObject()) {
        member
            .properties()
            .forEach(term -> context.put(term.getKey(), meaning("", term.getValue())));
      } else {
        context.put(member.asText(), true);
      }
    }
    return context;
  }
}
