package vn.temlang.traceability.rights.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.rights.OpenedRequest;
import vn.temlang.traceability.rights.OpenedRequest.Progress;
import vn.temlang.traceability.rights.PersonRequest;
import vn.temlang.traceability.rights.RequestKind;

/** Between rows and requests. */
final class RequestRow {
  private RequestRow() {}

  static void bind(PreparedStatement statement, OpenedRequest opened) throws SQLException {
    PersonRequest request = opened.request();
    statement.setObject(1, request.producer().value());
    statement.setObject(2, request.id());
    statement.setString(3, request.kind().name());
    statement.setString(4, request.purpose().map(Purpose::name).orElse(null));
    statement.setBoolean(5, request.withProcessor());
    statement.setObject(6, opened.receivedAt().atOffset(ZoneOffset.UTC));
    statement.setObject(7, opened.answerDue());
    statement.setObject(8, opened.finishDue());
    statement.setString(9, request.words().orElse(null));
  }

  static OpenedRequest read(ResultSet row) throws SQLException {
    return new OpenedRequest(
        new PersonRequest(
            row.getObject("id", UUID.class),
            new ProducerId(row.getObject("producer_id", UUID.class)),
            RequestKind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getString("purpose")).map(Purpose::valueOf),
            row.getBoolean("with_processor"),
            Optional.ofNullable(row.getString("words"))),
        time(row, "received_at").orElseThrow(),
        row.getObject("answer_due", LocalDate.class),
        row.getObject("finish_due", LocalDate.class),
        progress(row));
  }

  private static Progress progress(ResultSet row) throws SQLException {
    Optional<Instant> finished = time(row, "finished_at");
    if (finished.isPresent()) {
      return row.getString("outcome").equals("DONE")
          ? new Progress.Done(finished.get())
          : new Progress.Refused(finished.get(), Optional.ofNullable(row.getString("reason")));
    }
    return time(row, "answered_at")
        .<Progress>map(Progress.Answered::new)
        .orElseGet(Progress.Received::new);
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
