package vn.temlang.api.page.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.FormView.Field;
import vn.temlang.api.page.view.FormView.Group;
import vn.temlang.api.page.view.FormView.Option;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerKind;

/** The fields of a producer. */
final class ProducerForm {
  private static final int LONGEST_REFERENCE = 50;

  private ProducerForm() {}

  /** What the fields say. */
  record Wish(ProducerKind kind, Name name, Optional<String> reference) {}

  static Optional<Wish> read(Typed typed) {
    Optional<ProducerKind> kind = typed.one("kind", ProducerKind.class);
    Optional<Name> name = typed.must("name", Name::new);
    Optional<String> reference = typed.read("reference", ProducerForm::reference);
    return typed.isFine()
        ? Optional.of(new Wish(kind.orElseThrow(), name.orElseThrow(), reference))
        : Optional.empty();
  }

  private static String reference(String text) {
    if (text.length() > LONGEST_REFERENCE || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new MalformedValue("reference", "a reference has at most 50 characters");
    }
    return text;
  }

  static Map<String, String> values(Producer producer) {
    return Map.of(
        "kind", producer.kind().name(),
        "name", producer.name().value(),
        "reference", producer.reference().orElse(""));
  }

  /**
   * @param kinds that can be chosen
   */
  static List<Group> groups(Map<String, String> values, List<ProducerKind> kinds, Words words) {
    List<Option> options =
        kinds.stream()
            .map(
                kind ->
                    new Option(
                        kind.name(),
                        words.text(
                            vn.temlang.api.page.portal.ProducerKind.valueOf(kind.name()).word())))
            .toList();
    return List.of(
        new Group(
            Optional.empty(),
            List.of(
                Field.choice("kind", "column.kind", values.getOrDefault("kind", ""), options)
                    .must(),
                Field.line("name", "register.producer.name", values.getOrDefault("name", ""), 200)
                    .must()
                    .with("register.producer.name.hint"),
                Field.line(
                        "reference",
                        "producer.reference",
                        values.getOrDefault("reference", ""),
                        LONGEST_REFERENCE)
                    .with("register.producer.reference.hint"))));
  }

  /** A household stays one, and an organisation too. */
  static List<ProducerKind> kindsLike(ProducerKind kind) {
    return Arrays.stream(ProducerKind.values())
        .filter(other -> other.isOrganisation() == kind.isOrganisation())
        .toList();
  }
}
