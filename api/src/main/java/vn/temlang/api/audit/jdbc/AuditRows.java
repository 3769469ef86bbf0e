package vn.temlang.api.audit.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.api.audit.Act;
import vn.temlang.api.audit.AuditLine;
import vn.temlang.api.audit.AuditRow;
import vn.temlang.api.audit.Outcome;
import vn.temlang.api.audit.PersonalValue;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.Salt;

/** Reads rows of account.audit. */
final class AuditRows {
  private AuditRows() {}

  static AuditRow row(ResultSet row) throws SQLException {
    return new AuditRow(
        row.getLong("seq"),
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("request_id", UUID.class),
        uuid(row, "account_id"),
        uuid(row, "on_behalf_of"),
        act(row),
        uuid(row, "producer_id"),
        Optional.ofNullable(row.getString("commune_code")),
        row.getString("phase").equals("BEGUN")
            ? new Outcome.Begun()
            : new Outcome.Done(row.getInt("status"), row.getString("reason"), row.getInt("times")),
        row.getString("commitments"),
        row.getString("changes"),
        Hash.of(row.getBytes("previous")),
        Hash.of(row.getBytes("hash")));
  }

  static AuditLine line(ResultSet row) throws SQLException {
    return new AuditLine(
        row(row),
        Optional.ofNullable(row.getString("login")),
        Optional.ofNullable(row.getString("behalf")),
        Optional.ofNullable(row.getString("origin")),
        values(row),
        Set.of((String[]) row.getArray("kept").getArray()));
  }

  private static List<PersonalValue> values(ResultSet row) throws SQLException {
    Array names = row.getArray("names");
    List<PersonalValue> values = new ArrayList<>();
    if (names != null) {
      String[] name = (String[]) names.getArray();
      byte[][] salt = (byte[][]) row.getArray("salts").getArray();
      String[] content = (String[]) row.getArray("contents").getArray();
      for (int i = 0; i < name.length; i++) {
        values.add(new PersonalValue(name[i], Salt.of(salt[i]), content[i]));
      }
    }
    return values;
  }

  private static Act act(ResultSet row) throws SQLException {
    String fields = row.getString("fields");
    return new Act(
        row.getString("action"),
        row.getString("thing_kind"),
        uuid(row, "thing_id"),
        fields.isEmpty() ? List.of() : List.of(fields.split(",")));
  }

  private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }
}
