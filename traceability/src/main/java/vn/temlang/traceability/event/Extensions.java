package vn.temlang.traceability.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Members outside the core of EPCIS: instance or lot master data ({@code ilmd}) and the extensions
 * of others, carried as they came so that nothing is lost.
 *
 * @param members by qualified name ({@code cbvmda:lotNumber}); a value is a String, Boolean,
 *     BigDecimal, or a List or Map of these
 */
public record Extensions(Map<String, Object> members) {
  public static final Extensions NONE = new Extensions(Map.of());
  private static final int DEEPEST = 32;

  /**
   * @throws IllegalArgumentException if a name has no prefix, a value is of another type, a text
   *     has a NUL character, or the nesting is deeper than 32
   */
  public Extensions {
    members.keySet().forEach(Extensions::requireQualified);
    members = copy(members, 0);
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  private static void requireQualified(String name) {
    if (name.indexOf(':') < 1) {
      throw new IllegalArgumentException("a member outside EPCIS has a prefix: " + name);
    }
  }

  // PostgreSQL keeps no NUL in a text
  private static String requireStorable(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a text has no NUL character");
    }
    return text;
  }

  private static Map<String, Object> copy(Map<?, ?> map, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> copy.put(requireStorable((String) name), copyOf(value, depth + 1)));
    return Collections.unmodifiableMap(copy);
  }

  private static Object copyOf(Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("members are nested deeper than " + DEEPEST);
    }
    return switch (value) {
      case String text -> requireStorable(text);
      case Boolean bool -> bool;
      case BigDecimal number -> number;
      case Map<?, ?> map -> copy(map, depth);
      case List<?> list -> {
        List<Object> copy = new ArrayList<>();
        list.forEach(element -> copy.add(copyOf(element, depth + 1)));
        yield Collections.unmodifiableList(copy);
      }
      default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
    };
  }
}
