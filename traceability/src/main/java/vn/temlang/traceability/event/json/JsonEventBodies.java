package vn.temlang.traceability.event.json;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.temlang.traceability.event.EpcisEvent;
import vn.temlang.traceability.event.EventBodies;

/** Events one by one, each with the context that its names need. */
@Singleton
final class JsonEventBodies implements EventBodies {
  @Override
  public String body(EpcisEvent event) {
    Map<String, Object> tree = tree(event);
    tree.remove("recordTime");
    return JsonText.write(tree);
  }

  @Override
  public EpcisEvent event(String body) {
    try {
      return EventReader.read(JsonText.read(body), "", Map.of());
    } catch (DocumentFault e) {
      throw new IllegalArgumentException(e.fault().toString(), e);
    }
  }

  @Override
  public Map<String, Object> content(EpcisEvent event) {
    Map<String, Object> content = new LinkedHashMap<>();
    tree(event).forEach((name, value) -> content.put(name, withoutNumbers(value)));
    return content;
  }

  private static Map<String, Object> tree(EpcisEvent event) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("@context", Namespaces.context(event.header().foreign().namespaces()));
    tree.putAll(EventTree.of(event));
    return tree;
  }

  private static Object withoutNumbers(Object value) {
    return switch (value) {
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case List<?> list -> list.stream().map(JsonEventBodies::withoutNumbers).toList();
      case Map<?, ?> map -> {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((name, member) -> copy.put(name, withoutNumbers(member)));
        yield copy;
      }
      default -> value;
    };
  }
}
