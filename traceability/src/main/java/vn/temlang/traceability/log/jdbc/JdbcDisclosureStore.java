package vn.temlang.traceability.log.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Disclosure;
import vn.temlang.traceability.log.DisclosureStore;
import vn.temlang.traceability.log.LeafKind;
import vn.temlang.traceability.log.LoggedDisclosure;
import vn.temlang.traceability.log.Salt;

@Singleton
class JdbcDisclosureStore implements DisclosureStore {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private static final String PUT =
      """
      with disclosed as (
        insert into trace.disclosure (id, kind, subject, recorded_at, salt, record)
        values (?, ?, ?, ?, ?, ?) returning id, kind, subject)
      insert into trace.log_queue (disclosure_id, kind, subject, commitment)
      select id, kind, subject, ? from disclosed
      """;
  private static final String LOGGED =
      """
      select d.id, d.kind, d.subject, d.recorded_at, d.salt, d.record, l.leaf_index
      from trace.log_leaf l join trace.disclosure d on d.id = l.disclosure_id
      where l.subject = any (?) and {seen account.owner(d.subject)} order by l.leaf_index
      """;

  private final Sighted sighted;
  private final ObjectMapper json = new ObjectMapper();

  JdbcDisclosureStore(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  @Transactional
  public void put(Disclosure disclosure) {
    int rows =
        sighted.prepareStatement(
            PUT,
            statement -> {
              statement.setObject(1, disclosure.id());
              statement.setString(2, disclosure.kind().name());
              statement.setObject(3, disclosure.subject());
              statement.setObject(
                  4, OffsetDateTime.ofInstant(disclosure.recordedAt(), ZoneOffset.UTC));
              statement.setBytes(5, disclosure.salt().value().bytes());
              statement.setString(6, disclosure.record().text());
              statement.setBytes(7, disclosure.commitment().value().bytes());
              return statement.executeUpdate();
            });
    if (rows != 1) {
      throw new IllegalStateException("a disclosure was not queued for the log");
    }
  }

  @Override
  @ReadOnly
  public List<LoggedDisclosure> logged(List<UUID> subjects) {
    return sighted.prepareStatement(
        LOGGED,
        statement -> {
          statement.setArray(
              1, statement.getConnection().createArrayOf("uuid", subjects.toArray()));
          try (ResultSet rows = statement.executeQuery()) {
            List<LoggedDisclosure> found = new ArrayList<>();
            while (rows.next()) {
              found.add(new LoggedDisclosure(disclosure(rows), rows.getLong("leaf_index")));
            }
            return found;
          }
        });
  }

  private Disclosure disclosure(ResultSet row) throws SQLException {
    return new Disclosure(
        row.getObject("id", UUID.class),
        LeafKind.valueOf(row.getString("kind")),
        row.getObject("subject", UUID.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        Salt.of(row.getBytes("salt")),
        record(row.getString("record")));
  }

  private CanonicalJson record(String text) {
    try {
      return CanonicalJson.of(json.readValue(text, OBJECT));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored disclosure is not JSON", e);
    }
  }
}
