package vn.temlang.traceability.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A JSON object with exactly one spelling (RFC 8785) of strings, whole numbers within ±(2^53-1),
 * booleans, lists and objects. Numbers with a fraction and null are refused: a quantity is written
 * as a string.
 */
public final class CanonicalJson {
  /** 2^53-1, the largest whole number that every JSON reader keeps exact (RFC 7493 section 2.2). */
  public static final long LARGEST_INTEGER = 9_007_199_254_740_991L;

  private static final int DEEPEST = 32;

  private final Map<String, Object> members;
  private final String text;

  private CanonicalJson(Map<String, Object> members, String text) {
    this.members = members;
    this.text = text;
  }

  /**
   * Copies a map of {@code String}, {@code Integer}, {@code Long}, {@code Boolean}, {@code List}
   * and {@code Map} values.
   *
   * @throws IllegalArgumentException when a value is of another type, a number is out of range,
   *     text holds half a surrogate pair, or objects nest deeper than 32
   */
  public static CanonicalJson of(Map<String, ?> members) {
    Map<String, Object> copy = object(members, 0);
    StringBuilder text = new StringBuilder(256);
    CanonicalText.write(text, copy);
    return new CanonicalJson(copy, text.toString());
  }

  private static Map<String, Object> object(Map<?, ?> members, int depth) {
    // String.compareTo orders by UTF-16 code units, as RFC 8785 section 3.2.3 wants
    TreeMap<String, Object> copy = new TreeMap<>();
    members.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw new IllegalArgumentException("a member's name is text");
          }
          copy.put(name, value(value, depth + 1));
        });
    return Collections.unmodifiableMap(copy);
  }

  private static Object value(Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("nested deeper than " + DEEPEST);
    }
    return switch (value) {
      case String string -> string;
      case Boolean bool -> bool;
      case Integer number -> (long) number;
      case Long number -> inRange(number);
      case List<?> list -> list(list, depth);
      case Map<?, ?> map -> object(map, depth);
      case null, default ->
          throw new IllegalArgumentException(
              "only text, whole numbers, booleans, lists and objects can be committed");
    };
  }

  private static List<Object> list(List<?> list, int depth) {
    List<Object> copy = new ArrayList<>(list.size());
    list.forEach(element -> copy.add(value(element, depth + 1)));
    return Collections.unmodifiableList(copy);
  }

  private static Long inRange(long number) {
    if (number > LARGEST_INTEGER || number < -LARGEST_INTEGER) {
      throw new IllegalArgumentException("beyond 2^53-1: " + number);
    }
    return number;
  }

  /** The canonical text. */
  public String text() {
    return text;
  }

  /** The canonical text in UTF-8: what commitments are computed over. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Unmodifiable, sorted; values are {@code String, Long, Boolean, List, Map}. */
  public Map<String, Object> members() {
    return members;
  }

  public Optional<String> findText(String member) {
    return members.get(member) instanceof String found ? Optional.of(found) : Optional.empty();
  }

  public OptionalLong findNumber(String member) {
    return members.get(member) instanceof Long found
        ? OptionalLong.of(found)
        : OptionalLong.empty();
  }

  /** The texts of a list member; empty when the member is missing or holds something else. */
  public List<String> texts(String member) {
    return members.get(member) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** The object that a member holds. */
  @SuppressWarnings("unchecked") // object() made every nested map with text keys
  public Optional<CanonicalJson> findObject(String member) {
    return members.get(member) instanceof Map<?, ?> map
        ? Optional.of(of((Map<String, ?>) map))
        : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CanonicalJson that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
