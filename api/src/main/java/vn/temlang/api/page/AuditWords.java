package vn.temlang.api.page;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.temlang.api.page.text.Language;

/** What people call the tables and columns that the audit tells of. */
final class AuditWords {
  private static final Map<String, NamedCsvRecord> WORDS = read();

  private AuditWords() {}

  /**
   * The word for a table or column; one that came after these words keeps its own name.
   *
   * @param name {@code trace.product}, {@code price_vnd}
   */
  static String of(Language language, String name) {
    NamedCsvRecord word = WORDS.get(name);
    return word == null ? name : word.getField(language.tag());
  }

  private static Map<String, NamedCsvRecord> read() {
    Map<String, NamedCsvRecord> words = new HashMap<>();
    try (InputStream file = AuditWords.class.getResourceAsStream("/audit/words.csv")) {
      if (file == null) {
        throw new IllegalStateException("/audit/words.csv is missing from the class path");
      }
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder()
              .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        rows.forEach(row -> words.put(row.getField("name"), row));
      }
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException("/audit/words.csv", e);
    }
  }
}
