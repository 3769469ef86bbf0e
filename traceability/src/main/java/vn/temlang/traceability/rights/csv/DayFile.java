package vn.temlang.traceability.rights.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A file of the folder {@code working-days}; one that is not there has no rows. */
final class DayFile {
  private DayFile() {}

  static void read(String name, Consumer<NamedCsvRecord> row) {
    String path = "/working-days/" + name + ".csv";
    try (InputStream stream = DayFile.class.getResourceAsStream(path)) {
      if (stream != null) {
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))
            .forEach(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
