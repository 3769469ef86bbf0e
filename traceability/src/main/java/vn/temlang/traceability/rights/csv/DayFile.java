package vn.temlang.traceability.rights.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of working days and terms: one that the operator put into a folder of its own goes
 * before the one that comes with the server.
 */
@Context
class DayFile {
  private final Optional<Path> folder;

  DayFile(@Value("${temlang.calendar.folder:}") String folder) {
    this.folder = Optional.of(folder).filter(named -> !named.isBlank()).map(Path::of);
    this.folder.filter(named -> !Files.isDirectory(named)).ifPresent(DayFile::refuse);
  }

  private static void refuse(Path folder) {
    throw new IllegalArgumentException("temlang.calendar.folder is no folder: " + folder);
  }

  /**
   * Hands over each row; false where there is no such file.
   *
   * @throws IllegalStateException naming the file in which a row cannot be read
   */
  boolean read(String name, Consumer<NamedCsvRecord> row) {
    String file = name + ".csv";
    try (InputStream stream = open(file)) {
      if (stream == null) {
        return false;
      }
      CsvReader.builder()
          .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .forEach(row);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    } catch (CsvParseException
        | java.time.DateTimeException
        | IllegalArgumentException
        | java.util.NoSuchElementException e) {
      throw new IllegalStateException(
          "the calendar's file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private @org.jspecify.annotations.Nullable InputStream open(String file) throws IOException {
    Optional<Path> own = folder.map(known -> known.resolve(file)).filter(Files::isReadable);
    return own.isPresent()
        ? Files.newInputStream(own.get())
        : DayFile.class.getResourceAsStream("/working-days/" + file);
  }
}
