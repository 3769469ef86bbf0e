package vn.temlang.api.intake.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.temlang.api.intake.row.Line;

/** What rows name things by. */
final class Keys {
  private Keys() {}

  static Set<UUID> ids(List<Line> lines) {
    return values(lines, "id").stream().map(UUID::fromString).collect(Collectors.toSet());
  }

  static Set<String> values(List<Line> lines, String key) {
    return lines.stream().flatMap(line -> line.find(key).stream()).collect(Collectors.toSet());
  }

  /** Things by a value that no two of them have; of two that have it, none. */
  static Map<String, Stood> index(Collection<Stood> things, String key) {
    Map<String, Stood> index = new HashMap<>();
    Set<String> twice = new java.util.HashSet<>();
    for (Stood thing : things) {
      thing
          .find(key)
          .filter(value -> index.putIfAbsent(value, thing) != null)
          .ifPresent(twice::add);
    }
    twice.forEach(index::remove);
    return index;
  }

  /** Those of some texts that are ids. */
  static Set<UUID> idsAmong(Set<String> texts) {
    return texts.stream()
        .filter(text -> text.length() == 36)
        .flatMap(
            text -> {
              try {
                return java.util.stream.Stream.of(UUID.fromString(text));
              } catch (IllegalArgumentException e) {
                return java.util.stream.Stream.empty();
              }
            })
        .collect(Collectors.toSet());
  }
}
