package vn.temlang.traceability.product.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.context.annotation.Context;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.temlang.traceability.product.OcopGroups;

/** Read once at the start: a file that is damaged stops it. */
@Context
class CsvOcopGroups implements OcopGroups {
  private static final String FILE = "/ocop/groups.csv";

  private final Map<String, Group> groups = new LinkedHashMap<>();

  CsvOcopGroups() {
    try (var stream = Objects.requireNonNull(getClass().getResourceAsStream(FILE), FILE);
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        Group group =
            new Group(
                row.getField("version"),
                row.getField("code"),
                row.getField("vi"),
                row.getField("en"),
                row.getField("certain").equals("yes"));
        if (group.parent().filter(above -> !groups.containsKey(above)).isPresent()
            || groups.put(group.code(), group) != null) {
          throw new IllegalStateException(FILE + " has no place for " + group.code());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  @Override
  public Optional<Group> find(String code) {
    return Optional.ofNullable(groups.get(code));
  }

  @Override
  public List<Group> all() {
    return List.copyOf(groups.values());
  }
}
