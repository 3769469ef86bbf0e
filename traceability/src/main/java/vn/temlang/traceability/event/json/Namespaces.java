package vn.temlang.traceability.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The {@code @context} of JSON-LD: EPCIS's own, and the term definitions that extensions need. */
final class Namespaces {
  static final String EPCIS = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
  private static final Set<String> KNOWN =
      Set.of(EPCIS, "https://ref.gs1.org/standards/epcis/epcis-context.jsonld");

  private Namespaces() {}

  /** The definitions around an event, and its own over them. */
  static Map<String, Object> with(
      Map<String, Object> inherited, @Nullable JsonNode context, String pointer) {
    if (context == null) {
      return inherited;
    }
    Map<String, Object> terms = new LinkedHashMap<>(inherited);
    if (context.isArray()) {
      for (int i = 0; i < context.size(); i++) {
        add(context.get(i), pointer + "/" + i, terms);
      }
    } else {
      add(context, pointer, terms);
    }
    return terms;
  }

  private static void add(JsonNode member, String pointer, Map<String, Object> terms) {
    if (member.isObject()) {
      member
          .properties()
          .forEach(term -> terms.put(term.getKey(), Fields.plain(term.getValue(), pointer)));
    } else if (!KNOWN.contains(member.asText())) {
      throw new DocumentFault(pointer, "a context that is not known here: " + member.asText());
    }
  }

  /** The context that a document or a single event is written with. */
  static Object context(Map<String, Object> terms) {
    List<Object> context = new ArrayList<>();
    context.add(EPCIS);
    if (!terms.isEmpty()) {
      context.add(new TreeMap<>(terms));
    }
    return context;
  }
}
