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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives results to other programs, all that were asked for, the newest first. It is read in pieces
 * while it is sent, so memory stays flat. Accounts are ids, hashes hexadecimal.
 */
@Singleton
public class ExportAudit {
  private static final int AT_ONCE = 1000;

  private final ObjectMapper json = new ObjectMapper();

  /** How it is written. */
  public enum Form {
    /** RFC 4180, in UTF-8, with a line of names first. */
    CSV,
    /** An object a line. */
    JSON_LINES
  }

  /** Where rows come from: what is asked for, the newest first. */
  @FunctionalInterface
  public interface Pages {
    List<AuditLine> find(AuditQuery query, int limit);
  }

  /** The rows in a form. */
  public InputStream export(AuditQuery query, Form form, Pages rows) {
    return new SequenceInputStream(new Pieces(query, form, rows));
  }

  /** A page of rows after the other, each read when it is wanted. */
  @SuppressWarnings("JdkObsolete") // SequenceInputStream wants one
  private final class Pieces implements Enumeration<InputStream> {
    private final Form form;
    private final Pages rows;
    private AuditQuery next;
    private boolean begun;
    private boolean ended;

    Pieces(AuditQuery query, Form form, Pages rows) {
      this.next = query;
      this.form = form;
      this.rows = rows;
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
      String text = form == Form.CSV ? csv(page, !begun) : lines(page);
      begun = true;
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String csv(List<AuditLine> page, boolean first) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      if (first) {
        writer.writeRecord(NAMES);
      }
      page.forEach(
          line ->
              writer.writeRecord(members(line).values().stream().map(Object::toString).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private String lines(List<AuditLine> page) {
    StringBuilder text = new StringBuilder();
    for (AuditLine line : page) {
      Map<String, Object> members = members(line);
      members.values().removeIf(""::equals);
      try {
        text.append(json.writeValueAsString(members)).append('\n');
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("texts and numbers are JSON", e);
      }
    }
    return text.toString();
  }

  private static final List<String> NAMES =
      List.of(
          "seq",
          "at",
          "phase",
          "request",
          "account",
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
          "commitments",
          "previous",
          "hash");

  private static Map<String, Object> members(AuditLine line) {
    AuditRow row = line.row();
    Outcome.Done done =
        row.outcome() instanceof Outcome.Done result ? result : new Outcome.Done(0, "", 1);
    List<Object> values =
        List.of(
            row.seq(),
            row.at().toString(),
            row.outcome() instanceof Outcome.Begun ? "BEGUN" : "DONE",
            row.request().toString(),
            text(row.account()),
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
            row.commitments().replace('\n', ';'),
            row.previous().hex(),
            row.hash().hex());
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      members.put(NAMES.get(i), values.get(i));
    }
    return members;
  }

  private static String text(Optional<UUID> id) {
    return id.map(UUID::toString).orElse("");
  }
}
