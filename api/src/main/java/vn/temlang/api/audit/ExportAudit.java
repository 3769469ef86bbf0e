package vn.temlang.api.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Gives rows to other programs, all that were asked for, beginnings too, the newest first. It is
 * read in pieces while it is sent, so memory stays flat. Accounts are ids, hashes and salts
 * hexadecimal.
 *
 * <p>Every part that a row's hash is computed over is there as it was hashed ({@link AuditRow}),
 * but for the commitments, between which a file of lines has ; where the hashed text ends a line;
 * and of each personal value that the reader may see and that is kept the salt: whoever holds the
 * file recomputes the hashes and opens the commitments without this server.
 */
@Singleton
public class ExportAudit {
  private static final int AT_ONCE = 200;

  private final ObjectMapper json = new ObjectMapper();

  /** How it is written. */
  public enum Form {
    /** RFC 4180, in UTF-8, with a line of names first. */
    CSV("text/csv; charset=utf-8"),
    /** An object a line. */
    JSON_LINES("application/jsonl; charset=utf-8");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    /** For {@code Content-Type}. */
    public String type() {
      return type;
    }
  }

  /** Where rows come from: what is asked for, the newest first. */
  @FunctionalInterface
  public interface Pages {
    List<AuditLine> find(AuditQuery query, int limit);
  }

  /**
   * The rows in a form.
   *
   * @param open whether the reader may see what is personal in a table
   */
  public InputStream export(AuditQuery query, Form form, Pages rows, Predicate<String> open) {
    return new SequenceInputStream(new Pieces(query, form, rows, open));
  }

  /** A page of rows after the other, each read when it is wanted. */
  @SuppressWarnings("JdkObsolete") // SequenceInputStream wants one
  private final class Pieces implements Enumeration<InputStream> {
    private final Form form;
    private final Pages rows;
    private final Predicate<String> open;
    private AuditQuery next;
    private boolean begun;
    private boolean ended;

    Pieces(AuditQuery query, Form form, Pages rows, Predicate<String> open) {
      this.next = query;
      this.form = form;
      this.rows = rows;
      this.open = open;
    }

    @Override
    public boolean hasMoreElements() {
      return !ended;
    }

    @Override
    public InputStream nextElement() {
      if (ended) {
        throw new NoSuchElementException();
      }
      List<AuditLine> page = rows.find(next, AT_ONCE);
      ended = page.size() < AT_ONCE;
      if (!ended) {
        next = next.before(page.getLast().row().seq());
      }
      String text = form == Form.CSV ? csv(page, open, !begun) : lines(page, open);
      begun = true;
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String csv(List<AuditLine> page, Predicate<String> open, boolean first) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      if (first) {
        writer.writeRecord(NAMES);
      }
      for (AuditLine line : page) {
        writer.writeRecord(members(line, open).values().stream().map(this::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
   * injection).
   */
  private String cell(Object value) {
    String text =
        value instanceof Map<?, ?> values ? values.isEmpty() ? "" : json(values) : value + "";
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  private String lines(List<AuditLine> page, Predicate<String> open) {
    StringBuilder text = new StringBuilder();
    for (AuditLine line : page) {
      Map<String, Object> members = members(line, open);
      members.values().removeIf(value -> value.equals("") || value.equals(Map.of()));
      text.append(json(members)).append('\n');
    }
    return text.toString();
  }

  private String json(Map<?, ?> members) {
    try {
      return json.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are JSON", e);
    }
  }

  private static final List<String> NAMES =
      List.of(
          "seq",
          "id",
          "at",
          "phase",
          "request",
          "account",
          "name",
          "onBehalfOf",
          "action",
          "kind",
          "thing",
          "producer",
          "commune",
          "fields",
          "status",
          "reason",
          "times",
          "origin",
          "changes",
          "values",
          "commitments",
          "previous",
          "hash");

  private static Map<String, Object> members(AuditLine line, Predicate<String> open) {
    AuditRow row = line.row();
    boolean begun = row.outcome() instanceof Outcome.Begun;
    Outcome.Done done =
        row.outcome() instanceof Outcome.Done result ? result : new Outcome.Done(0, "", 1);
    List<Object> values =
        List.of(
            row.seq(),
            row.id().toString(),
            row.micros(),
            begun ? "BEGUN" : "DONE",
            row.request().toString(),
            text(row.account()),
            line.name().orElse(""),
            text(row.onBehalfOf()),
            row.act().action(),
            row.act().kind(),
            text(row.act().thing()),
            text(row.producer()),
            row.commune().orElse(""),
            String.join(",", row.act().fields()),
            done.status(),
            done.reason(),
            done.times(),
            line.origin().orElse(""),
            row.changes(),
            personal(line, open),
            row.commitments().replace('\n', ';'),
            row.previous().hex(),
            row.hash().hex());
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      members.put(NAMES.get(i), values.get(i));
    }
    return members;
  }

  private static Map<String, Map<String, String>> personal(AuditLine line, Predicate<String> open) {
    Map<String, Map<String, String>> personal = new LinkedHashMap<>();
    for (PersonalValue kept : line.values()) {
      if (AuditChanges.open(line, kept.name(), open)) {
        String salt = HexFormat.of().formatHex(kept.salt().value().bytes());
        personal.put(kept.name(), Map.of("salt", salt, "value", kept.value()));
      }
    }
    return personal;
  }

  private static String text(Optional<UUID> id) {
    return id.map(UUID::toString).orElse("");
  }
}
