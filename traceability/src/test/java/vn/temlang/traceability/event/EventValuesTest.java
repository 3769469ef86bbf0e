package vn.temlang.traceability.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventValuesTest {
  private static final Epc THING = new Epc("https://id.example.org/01/09521234543213/10/A1");
  private static final UUID ID = UUID.fromString("019309a0-0000-7000-8000-000000000001");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.gs1.org/01/70614141123451/10/998877",
        "urn:epc:id:sgtin:0614141.107346.2017",
        "urn:epc:idpat:sgtin:4012345.066666.*",
        "urn:epc:class:lgtin:4012345.011111.4444",
        "urn:uuid:019309a0-0000-7000-8000-000000000001"
      })
  void identifies_by_any_absolute_uri(String uri) {
    assertThat(new Epc(uri)).hasToString(uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "893123", "/01/09521234543213", "urn:epc:sgtin:1.2.3", "https://a b"})
  void identifies_by_nothing_else(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Epc(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harvesting",
        "SHIPPING",
        "urn:epcglobal:cbv:bizstep:shipping",
        "https://ns.gs1.org/cbv/BizStep-shipping"
      })
  void a_step_outside_the_vocabulary_is_refused(String word) {
    assertThatIllegalArgumentException().isThrownBy(() -> new BizStep(word));
  }

  @Test
  void a_step_of_others_is_a_uri() {
    assertThat(new BizStep("https://example.org/steps/drying").value())
        .isEqualTo("https://example.org/steps/drying");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1e31", "1e-31", "1e2147483647"})
  void a_quantity_that_cannot_be_counted_is_refused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuantityElement(THING, new BigDecimal(number), "KGM"));
  }

  @Test
  void a_unit_needs_a_quantity() {
    assertThatIllegalArgumentException().isThrownBy(() -> new QuantityElement(THING, null, "KGM"));
    assertThat(new QuantityElement(THING, BigDecimal.ONE, "KGM").uom()).isEqualTo("KGM");
  }

  @Test
  void an_object_is_named_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Items(List.of(THING, THING), List.of()));
  }

  @Test
  void master_data_stands_only_where_a_batch_begins() {
    Extensions ilmd = new Extensions(Map.of("cbvmda:lotNumber", "A1"));
    assertThatIllegalArgumentException().isThrownBy(() -> object(Action.OBSERVE, ilmd));
    assertThat(object(Action.ADD, ilmd).ilmd()).isEqualTo(ilmd);
  }

  @Test
  void an_extension_without_prefix_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Extensions(Map.of("lotNumber", "A1")));
  }

  @Test
  void a_uuid_urn_is_its_own_key() {
    assertThat(EventId.of(ID).key()).isEqualTo(ID);
    assertThatIllegalArgumentException().isThrownBy(() -> new EventId("urn:uuid:1-1-1-1-1"));
  }

  @Test
  void an_id_made_of_content_has_a_key_of_version_8_that_never_changes() {
    UUID key = new EventId("ni:///sha-256;00e1e6eb?ver=CBV2.0").key();
    // computed with sha256sum over the text, bits of version and variant set by hand
    assertThat(key).isEqualTo(UUID.fromString("0064a031-097a-8051-8340-72ff7fb5cf59"));
    assertThat(key.version()).isEqualTo(8);
    assertThat(key.variant()).isEqualTo(2);
  }

  @Test
  void a_batch_is_drawn_from_once_in_an_event() {
    EventEntry.BatchInput input = new EventEntry.BatchInput(ID, BigDecimal.ONE, "KGM");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EventEntry(ID, ID, object(Action.ADD, Extensions.NONE), List.of(input, input)));
  }

  private static EpcisEvent.ObjectEvent object(Action action, Extensions ilmd) {
    return new EpcisEvent.ObjectEvent(
        EventHeader.of(ID, OffsetDateTime.parse("2026-04-15T08:00:00+07:00")),
        action,
        new Items(List.of(THING), List.of()),
        Where.UNKNOWN,
        Why.of(BizStep.PACKING, Disposition.IN_PROGRESS),
        ilmd);
  }
}
