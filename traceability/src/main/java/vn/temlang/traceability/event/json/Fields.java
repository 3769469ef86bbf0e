package vn.temlang.traceability.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.event.Extensions;

/**
 * The members of one JSON object. It remembers which were asked for, so that one which nobody asked
 * for is found out.
 */
final class Fields {
  private final JsonNode node;
  private final String pointer;
  private final Set<String> asked = new HashSet<>();

  Fields(JsonNode node, String pointer) {
    this.node = node;
    this.pointer = pointer;
    if (!node.isObject()) {
      throw new DocumentFault(pointer, "an object is expected");
    }
  }

  String pointer() {
    return pointer;
  }

  boolean has(String name) {
    return node.has(name);
  }

  @Nullable JsonNode find(String name) {
    asked.add(name);
    return node.get(name);
  }

  String getText(String name) {
    String text = findText(name);
    if (text == null) {
      throw new DocumentFault(at(name), "is missing");
    }
    return text;
  }

  @Nullable String findText(String name) {
    JsonNode value = find(name);
    return value == null ? null : text(value, at(name));
  }

  @Nullable BigDecimal findNumber(String name) {
    JsonNode value = find(name);
    if (value != null && !value.isNumber()) {
      throw new DocumentFault(at(name), "a number is expected");
    }
    return value == null ? null : value.decimalValue();
  }

  OffsetDateTime getTime(String name) {
    return time(getText(name), at(name));
  }

  @Nullable OffsetDateTime findTime(String name) {
    String text = findText(name);
    return text == null ? null : time(text, at(name));
  }

  @Nullable Fields findObject(String name) {
    JsonNode value = find(name);
    return value == null ? null : new Fields(value, at(name));
  }

  Fields getObject(String name) {
    Fields fields = findObject(name);
    if (fields == null) {
      throw new DocumentFault(at(name), "is missing");
    }
    return fields;
  }

  /** The elements of an array, none if the member is missing. */
  <T> List<T> list(String name, BiFunction<JsonNode, String, T> element) {
    JsonNode value = find(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw new DocumentFault(at(name), "an array is expected");
    }
    List<T> list = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      list.add(element.apply(value.get(i), at(name) + "/" + i));
    }
    return list;
  }

  <T> List<T> objects(String name, Function<Fields, T> element) {
    return list(name, (value, where) -> element.apply(new Fields(value, where)));
  }

  List<String> texts(String name) {
    return list(name, Fields::text);
  }

  /** Reads a value whose constructor judges it, and puts the blame on a member. */
  <T> @Nullable T value(String name, Function<String, T> constructor) {
    String text = findText(name);
    return text == null ? null : judged(text, at(name), constructor);
  }

  static <T> T judged(String text, String where, Function<String, T> constructor) {
    try {
      return constructor.apply(text);
    } catch (IllegalArgumentException e) {
      throw new DocumentFault(where, String.valueOf(e.getMessage()));
    }
  }

  /** All members that were not asked for; they must have a prefix. */
  Extensions extensions() {
    Map<String, Object> members = new LinkedHashMap<>();
    node.properties()
        .forEach(
            member -> {
              if (!asked.contains(member.getKey())) {
                String where = at(member.getKey());
                requireQualified(member.getKey(), where);
                members.put(member.getKey(), plain(member.getValue(), where));
              }
            });
    return new Extensions(members);
  }

  /** Refuses members that were not asked for. */
  void end() {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                throw new DocumentFault(at(name), "is not carried here");
              }
            });
  }

  String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  static String text(JsonNode value, String where) {
    if (!value.isTextual()) {
      throw new DocumentFault(where, "a string is expected");
    }
    return value.textValue();
  }

  /** A JSON value as String, Boolean, BigDecimal, List or Map. */
  static Object plain(JsonNode value, String where) {
    return switch (value.getNodeType()) {
      case STRING -> value.textValue();
      case BOOLEAN -> value.booleanValue();
      case NUMBER -> value.decimalValue();
      case ARRAY -> {
        List<Object> list = new ArrayList<>();
        value.forEach(element -> list.add(plain(element, where)));
        yield list;
      }
      case OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        value
            .properties()
            .forEach(member -> map.put(member.getKey(), plain(member.getValue(), where)));
        yield map;
      }
      case NULL, BINARY, MISSING, POJO -> throw new DocumentFault(where, "null is not carried");
    };
  }

  private static void requireQualified(String name, String where) {
    if (name.indexOf(':') < 1) {
      throw new DocumentFault(where, "is not carried here");
    }
  }

  private static OffsetDateTime time(String text, String where) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new DocumentFault(where, "no date and time with offset: " + e.getMessage());
    }
  }
}
