package vn.temlang.api.page.personal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.temlang.api.access.FormToken;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentDetail;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.party.ProducerId;

/** The answers as a browser sends them. */
record ConsentForm(ProducerId producer, Map<String, String> fields) {
  private static final String SCREEN = "portal/consents";
  private static final String CONFIRMED = "confirmed";

  /** What a person has to put right before anything is recorded. */
  Optional<ConsentsView.Fault> fault() {
    if (ticked().isEmpty()) {
      return Optional.of(ConsentsView.Fault.NOTHING_TICKED);
    }
    Optional<Consent.Way> way = way();
    if (way.isEmpty()) {
      return Optional.of(ConsentsView.Fault.WAY_MISSING);
    }
    if (text("recordedBy").isEmpty()) {
      return Optional.of(ConsentsView.Fault.RECORDER_MISSING);
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
      case REQUEST -> Optional.of(ConsentsView.Fault.WAY_MISSING);
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
                    // of two that contradict each other the one that protects the person
                    withdrawn(purpose) ? Consent.Act.WITHDRAWN : Consent.Act.GIVEN,
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

  /** What would be withdrawn. */
  List<Purpose> withdrawn() {
    return ticked().stream().filter(this::withdrawn).toList();
  }

  private boolean withdrawn(Purpose purpose) {
    return fields.containsKey("withdraw." + purpose);
  }

  /** Whether the person behind the form was asked once more and said yes. */
  boolean confirmed() {
    return fields.containsKey(CONFIRMED);
  }

  /** The same form with the answer to that question in it. */
  Map<String, String> toConfirm() {
    Map<String, String> again = new HashMap<>(fields);
    again.remove(FormToken.FIELD);
    again.put(CONFIRMED, "yes");
    return again;
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
