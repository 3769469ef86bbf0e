package vn.temlang.traceability.anchor.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements with their parameters in order, in the transaction of the caller. */
record Sql(JdbcOperations operations) {
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  int update(String sql, Object... values) {
    return operations.prepareStatement(
        sql,
        statement -> {
          set(statement, values);
          return statement.executeUpdate();
        });
  }

  <T> Optional<T> find(String sql, RowReader<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
    return operations.prepareStatement(
        sql,
        statement -> {
          set(statement, values);
          try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1,
          value instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : value);
    }
  }
}
