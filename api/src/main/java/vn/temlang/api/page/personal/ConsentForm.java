package vn.temlang.api.page.personal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentDetail;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.party.ProducerId;

/** The answers as a browser sends them. */
record ConsentForm(ProducerId producer, Map<String, String> fields) {
  private static final String SCREEN = "portal/consents";

  /** What a person has to put right before anything is recorded. */
  Optional<ConsentsView.Fault> fault() {
    if (ticked().isEmpty()) {
      return Optional.of(ConsentsView.Fault.NOTHING_TICKED);
    }
    Optional<Consent.Way> way = way();
    if (way.isEmpty() || text("recordedBy").isEmpty()) {
      return Optional.of(ConsentsView.Fault.HOW_MISSING);
    }
    return switch (way.get()) {
      case SPOKEN_WITH_WITNESS ->
          text("witness").isEmpty()
              ? Optional.of(ConsentsView.Fault.WITNESS_MISSING)
              : Optional.empty();
      case PAPER_PHOTO ->
          text("paper").isEmpty()
              ? Optional.of(ConsentsView.Fault.PAPER_MISSING)
              : Optional.empty();
      case OWN_PHONE -> Optional.empty();
      case REQUEST -> Optional.of(ConsentsView.Fault.HOW_MISSING);
    };
  }

  List<Consent> consents() {
    Consent.Circumstances how =
        new Consent.Circumstances(way().orElseThrow(), SCREEN, text("recordedBy").orElseThrow());
    return ticked().stream()
        .map(
            purpose ->
                new Consent(
                    id(purpose),
                    producer,
                    fields.containsKey("give." + purpose)
                        ? Consent.Act.GIVEN
                        : Consent.Act.WITHDRAWN,
                    purpose,
                    version(purpose),
                    how))
        .toList();
  }

  ConsentDetail detail() {
    return new ConsentDetail(
        text("person").map(Name::new),
        text("witness").map(Name::new),
        text("paper").map(Name::new));
  }

  private List<Purpose> ticked() {
    return Stream.of(Purpose.values())
        .filter(
            purpose ->
                fields.containsKey("give." + purpose) || fields.containsKey("withdraw." + purpose))
        .toList();
  }

  private Optional<Consent.Way> way() {
    return text("way")
        .flatMap(
            wanted ->
                Stream.of(Consent.Way.values())
                    .filter(way -> way.name().equals(wanted))
                    .findFirst());
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private UUID id(Purpose purpose) {
    try {
      return UUID.fromString(fields.getOrDefault("id." + purpose, ""));
    } catch (IllegalArgumentException e) {
      throw new MalformedValue("id." + purpose, "the form carries an id for each answer");
    }
  }

  private int version(Purpose purpose) {
    try {
      return Integer.parseInt(fields.getOrDefault("version." + purpose, ""));
    } catch (NumberFormatException e) {
      throw new MalformedValue("version." + purpose, "the form carries the version of each text");
    }
  }
}
