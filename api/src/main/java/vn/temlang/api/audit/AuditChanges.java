package vn.temlang.api.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a request really changed, as the database noted it: a JSON array with an object for each
 * thing: {@code on} the table, {@code id}, {@code act}, {@code fields}, {@code was} and {@code
 * becomes} with the values that stand in the chain, and {@code kept}, the name of the personal
 * value beside it, which is an object with {@code was} and {@code becomes} of its own. A last
 * object {@code more} counts things beyond the first 1,000.
 */
public record AuditChanges(List<AuditChange> things, long more) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AuditChanges NONE = new AuditChanges(List.of(), 0);

  public AuditChanges {
    things = List.copyOf(things);
  }

  /**
   * Those of a row.
   *
   * @param open whether this reader may see what is personal in a table
   */
  public static AuditChanges of(AuditLine line, Predicate<String> open) {
    if (line.row().changes().isEmpty()) {
      return NONE;
    }
    List<AuditChange> things = new ArrayList<>();
    long more = 0;
    for (JsonNode change : parsed(line.row().changes())) {
      if (change.has("more")) {
        more = change.path("more").asLong();
      } else {
        things.add(change(change, line, open));
      }
    }
    return new AuditChanges(things, more);
  }

  /** Whether a personal value of a row is one that the reader may see. */
  public static boolean open(AuditLine line, String value, Predicate<String> open) {
    return line.row().changes().isEmpty()
        || !value.startsWith("change.")
        || parsed(line.row().changes()).findParents("kept").stream()
            .filter(change -> change.path("kept").asText().equals(value))
            .allMatch(change -> open.test(change.path("on").asText()));
  }

  private static AuditChange change(JsonNode change, AuditLine line, Predicate<String> open) {
    String relation = change.path("on").asText();
    Optional<String> kept = text(change.path("kept"));
    AuditChange.Personal standing =
        kept.map(name -> standing(name, line, open.test(relation)))
            .orElse(AuditChange.Personal.NONE);
    JsonNode personal =
        standing == AuditChange.Personal.SHOWN
            ? kept.flatMap(name -> value(line, name)).map(AuditChanges::parsed).orElseThrow()
            : JSON.createObjectNode();
    List<AuditChange.Field> fields = new ArrayList<>();
    for (JsonNode field : change.path("fields")) {
      String name = field.asText();
      fields.add(
          new AuditChange.Field(
              name,
              text(change.path("was").path(name)).or(() -> text(personal.path("was").path(name))),
              text(change.path("becomes").path(name))
                  .or(() -> text(personal.path("becomes").path(name)))));
    }
    return new AuditChange(
        relation,
        text(change.path("id")).map(UUID::fromString),
        AuditChange.Kind.valueOf(change.path("act").asText()),
        fields,
        standing);
  }

  private static AuditChange.Personal standing(String name, AuditLine line, boolean open) {
    if (!line.kept().contains(name)) {
      return AuditChange.Personal.ERASED;
    }
    return open && value(line, name).isPresent()
        ? AuditChange.Personal.SHOWN
        : AuditChange.Personal.WITHHELD;
  }

  private static Optional<String> value(AuditLine line, String name) {
    return line.values().stream()
        .filter(value -> value.name().equals(name))
        .map(PersonalValue::value)
        .findFirst();
  }

  private static Optional<String> text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    return Optional.of(node.isValueNode() ? node.asText() : node.toString());
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database takes nothing but JSON here", e);
    }
  }
}
