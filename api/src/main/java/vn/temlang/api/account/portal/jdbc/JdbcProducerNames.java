package vn.temlang.api.account.portal.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.temlang.api.account.people.ManagedAccounts.Choice;
import vn.temlang.api.account.portal.ProducerNames;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.CommuneCode;

@Singleton
@Transactional
class JdbcProducerNames implements ProducerNames {
  private final JdbcOperations operations;

  JdbcProducerNames(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public Map<ProducerId, String> of(Set<ProducerId> ids) {
    return operations.prepareStatement(
        "select id, name from trace.producer where id = any (?)",
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
  public Map<ProducerId, String> in(Choice choice, int limit) {
    return operations.prepareStatement(
        """
        select p.id, p.name from trace.producer p
        where ?::text[] is null or p.id::text = any (?) or exists (
          select from trace.site s where s.producer_id = p.id and s.commune_code = any (?))
        order by p.name collate "vi-x-icu", p.id limit ?
        """,
        statement -> {
          switch (choice) {
            case Choice.All() -> {
              statement.setArray(1, null);
              statement.setArray(2, null);
              statement.setArray(3, null);
            }
            case Choice.In(var values, var communes) -> {
              var texts = statement.getConnection().createArrayOf("text", values.toArray());
              statement.setArray(1, texts);
              statement.setArray(2, texts);
              statement.setArray(
                  3,
                  statement
                      .getConnection()
                      .createArrayOf("text", communes.stream().map(CommuneCode::value).toArray()));
            }
          }
          statement.setInt(4, limit);
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
