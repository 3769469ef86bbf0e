package vn.temlang.api.page.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.temlang.api.page.text.NumberText;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Faults;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception;
import vn.temlang.traceability.MalformedValue;

/** What somebody typed into a form, and what is wrong with it, field by field. */
final class Typed {
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("kind", "register.fault.kind"),
          Map.entry("name", "register.fault.name"),
          Map.entry("reference", "register.fault.reference"),
          Map.entry("address", "register.fault.address"),
          Map.entry("commune", "register.fault.commune"),
          Map.entry("hamlet", "register.fault.hamlet"),
          Map.entry("point", "register.fault.point"),
          Map.entry("vpostcode", "register.fault.vpostcode"),
          Map.entry("ndas", "register.fault.ndas"),
          Map.entry("gln", "register.fault.gln"),
          Map.entry("gtin", "register.fault.gtin"),
          Map.entry("unit", "register.fault.unit"),
          Map.entry("price", "register.fault.price"),
          Map.entry("net", "register.fault.net"),
          Map.entry("shelfLife", "register.fault.shelf-life"),
          Map.entry("story", "register.fault.story"),
          Map.entry("brand", "register.fault.brand"),
          Map.entry("code.GROWING_AREA", "register.fault.code"),
          Map.entry("code.PACKING_HOUSE", "register.fault.code"),
          Map.entry("code.FARM", "register.fault.code"));

  private final Map<String, String> fields;
  private final Words words;
  private final List<Faults.Fault> faults = new ArrayList<>();

  Typed(Map<String, String> fields, Words words) {
    this.fields = Map.copyOf(fields);
    this.words = words;
  }

  String said(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /** The value of a field that may be empty; a fault where it is there and malformed. */
  <T> Optional<T> read(String field, Function<String, T> parse) {
    String text = said(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text));
    } catch (MalformedValue | MalformedGs1Exception | NumberText.Unclear e) {
      fault(field);
      return Optional.empty();
    }
  }

  /** The value of a field that must not be empty; a fault where it is. */
  <T> Optional<T> must(String field, Function<String, T> parse) {
    if (said(field).isEmpty()) {
      fault(field);
      return Optional.empty();
    }
    return read(field, parse);
  }

  /** One of several names, as a select sends it. */
  <E extends Enum<E>> Optional<E> one(String field, Class<E> type) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(said(field))) {
        return Optional.of(value);
      }
    }
    fault(field);
    return Optional.empty();
  }

  /** What the form carries without anybody typing it. */
  Optional<UUID> id() {
    try {
      return Optional.of(UUID.fromString(said("id")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Which state the form was made from; 0, which none has, where it does not say. */
  int revision() {
    try {
      return Integer.parseInt(said("revision"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void fault(String field) {
    String sentence = SENTENCES.getOrDefault(field, "register.fault.long");
    faults.add(new Faults.Fault(field, words.text(sentence)));
  }

  boolean isFine() {
    return faults.isEmpty();
  }

  Faults faults() {
    return new Faults(faults);
  }
}
