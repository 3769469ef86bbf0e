package vn.temlang.api.access.entry;

import java.util.Map;
import vn.temlang.api.access.Subject;

/**
 * Who asks, as a lookup found out.
 *
 * @param attributes what the framework shall carry through the request beside the subject
 */
public record Asker(Subject subject, Map<String, Object> attributes) {
  public Asker {
    attributes = Map.copyOf(attributes);
  }
}
