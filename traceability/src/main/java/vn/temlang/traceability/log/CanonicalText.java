package vn.temlang.traceability.log;

import java.util.List;
import java.util.Map;

/** Writes values the way RFC 8785 section 3.2.2 spells them. */
final class CanonicalText {
  private CanonicalText() {}

  static void write(StringBuilder out, Object value) {
    switch (value) {
      case String string -> quoted(out, string);
      case Map<?, ?> map -> object(out, map);
      case List<?> list -> array(out, list);
      default -> out.append(value);
    }
  }

  private static void object(StringBuilder out, Map<?, ?> map) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> member : map.entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      quoted(out, (String) member.getKey());
      out.append(':');
      write(out, member.getValue());
    }
    out.append('}');
  }

  private static void array(StringBuilder out, List<?> list) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(out, list.get(i));
    }
    out.append(']');
  }

  private static void quoted(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        requirePair(text, i);
        out.append(c).append(text.charAt(++i));
      } else {
        character(out, c);
      }
    }
    out.append('"');
  }

  private static void requirePair(String text, int at) {
    if (at + 1 >= text.length()
        || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
      throw new IllegalArgumentException("half a surrogate pair is not text (RFC 8785 3.2.2.2)");
    }
  }

  private static void character(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < ' ') {
          out.append("\\u00")
              .append(Character.forDigit(c >> 4, 16))
              .append(Character.forDigit(c & 15, 16));
        } else {
          out.append(c);
        }
      }
    }
  }
}
