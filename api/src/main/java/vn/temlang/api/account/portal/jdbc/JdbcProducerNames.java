package vn.temlang.api.account.portal.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.temlang.api.account.portal.ProducerNames;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;

@Singleton
@Transactional
class JdbcProducerNames implements ProducerNames {
  private final Sighted sighted;

  JdbcProducerNames(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public Map<ProducerId, String> of(Set<ProducerId> ids) {
    return sighted.prepareStatement(
        "select id, name from trace.producer where id = any (?) and {seen id}",
        statement -> {
          statement.setArray(
              1,
              statement
                  .getConnection()
                  .createArrayOf("uuid", ids.stream().map(ProducerId::value).toArray()));
          return read(statement);
        });
  }

  @Override
  public Map<ProducerId, String> seen(int limit) {
    return sighted.prepareStatement(
        """
        select id, name from trace.producer where {seen id}
        order by name collate "vi-x-icu", id limit ?
        """,
        statement -> {
          statement.setInt(1, limit);
          return read(statement);
        });
  }

  private static Map<ProducerId, String> read(PreparedStatement statement) throws SQLException {
    Map<ProducerId, String> names = new LinkedHashMap<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        names.put(new ProducerId(row.getObject(1, UUID.class)), row.getString(2));
      }
    }
    return names;
  }
}
