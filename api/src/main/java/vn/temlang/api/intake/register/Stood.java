package vn.temlang.api.intake.register;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A thing as it stands in the register, as its row in a spreadsheet says it.
 *
 * @param owner its producer
 * @param values by key of the column; what is empty is left out
 */
public record Stood(UUID id, UUID owner, Map<String, String> values) {
  public Stood {
    values = Map.copyOf(values);
  }

  public Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
