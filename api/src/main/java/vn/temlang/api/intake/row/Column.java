package vn.temlang.api.intake.row;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.temlang.traceability.place.FoldedName;

/**
 * A column that a sheet of its kind may have; {@code resources/sheets/columns.csv} lists them.
 *
 * @param key never changes, whatever the titles say
 * @param longest characters of a cell
 * @param words what is written for values that are a choice, Vietnamese first
 * @param example as people type it
 */
public record Column(
    SheetKind kind,
    String key,
    CellFormat format,
    Blank blank,
    int longest,
    String vietnamese,
    String english,
    List<Choice> words,
    String example,
    String meaning,
    String meaningInEnglish) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final List<Column> ALL = read();

  /** What an empty cell says. */
  public enum Blank {
    /** Nothing can be done without. */
    NEEDED,
    /** What stands there stays; a new row gets what is usual. */
    KEEPS,
    /** There is nothing of it. */
    CLEARS
  }

  /** A value with the words that stand for it. */
  public record Choice(String value, List<String> words) {
    public Choice {
      words = List.copyOf(words);
    }
  }

  public Column {
    words = List.copyOf(words);
  }

  /** Those of a kind, in the order in which they are written. */
  public static List<Column> of(SheetKind kind) {
    return ALL.stream().filter(column -> column.kind() == kind).toList();
  }

  public static Column of(SheetKind kind, String key) {
    return of(kind).stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " has no column " + key));
  }

  public boolean needed() {
    return blank == Blank.NEEDED;
  }

  /** Whether a title means this column: in either language, accents, case and signs forgiven. */
  boolean titled(String title) {
    String folded = folded(title);
    return folded.equals(folded(vietnamese)) || folded.equals(folded(english));
  }

  /** The value that a word stands for. */
  Optional<String> valueOf(String word) {
    String folded = folded(word);
    return words.stream()
        .filter(
            choice ->
                folded.equals(folded(choice.value()))
                    || choice.words().stream().anyMatch(known -> folded.equals(folded(known))))
        .map(Choice::value)
        .findFirst();
  }

  /** The word for a value; the value itself where there is none. */
  public String word(String value) {
    return words.stream()
        .filter(choice -> choice.value().equals(value))
        .map(choice -> choice.words().getFirst())
        .findFirst()
        .orElse(value);
  }

  /** The words to choose from. */
  public List<String> choices() {
    return words.stream().map(choice -> choice.words().getFirst()).toList();
  }

  static String folded(String text) {
    return BETWEEN_WORDS.matcher(FoldedName.plain(text)).replaceAll(" ").strip();
  }

  private static List<Column> read() {
    try (InputStream stream =
            Objects.requireNonNull(Column.class.getResourceAsStream("/sheets/columns.csv"));
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return rows.stream().map(Column::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the list of columns cannot be read", e);
    }
  }

  private static Column of(NamedCsvRecord row) {
    return new Column(
        SheetKind.valueOf(row.getField("kind")),
        row.getField("key"),
        CellFormat.valueOf(row.getField("format")),
        Blank.valueOf(row.getField("blank")),
        Integer.parseInt(row.getField("longest")),
        row.getField("vi"),
        row.getField("en"),
        choices(row.getField("words")),
        row.getField("example"),
        row.getField("explain_vi"),
        row.getField("explain_en"));
  }

  private static List<Choice> choices(String words) {
    return Arrays.stream(words.split("\\|"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2))
        .map(part -> new Choice(part[0], List.of(part[1].split("/"))))
        .toList();
  }
}
