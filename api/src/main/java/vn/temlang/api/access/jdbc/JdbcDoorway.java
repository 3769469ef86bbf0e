package vn.temlang.api.access.jdbc;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.temlang.api.access.Reach;
import vn.temlang.api.access.entry.Doorway;

@Singleton
class JdbcDoorway implements Doorway {
  private final ConnectionRoles roles;

  JdbcDoorway(ConnectionRoles roles) {
    this.roles = roles;
  }

  @Override
  public void expecting(Optional<Reach> expected, Runnable work) {
    Kept.during(expected.map(Standing::of), work);
  }

  @Override
  public <T> Optional<T> ask(String asker, Binding binding, Reading<T> reading) {
    try {
      RoleDataSource source = roles.dataSource();
      Optional<Kept> kept = Kept.here();
      Connection connection = source.any();
      boolean keeps = false;
      try {
        Optional<Standing> expected = kept.flatMap(Kept::expected);
        Optional<T> found =
            expected.isPresent()
                ? source.setUp(
                    connection,
                    expected.get(),
                    () -> found(connection, asker, expected, binding, reading))
                : found(connection, asker, expected, binding, reading);
        keeps = found.isPresent() && kept.isPresent();
        if (keeps) {
          kept.get().keep(connection);
        }
        return found;
      } finally {
        if (!keeps) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw new DataAccessException("It cannot be found out who asks: " + e.getMessage(), e);
    }
  }

  private static <T> Optional<T> found(
      Connection connection,
      String asker,
      Optional<Standing> expected,
      Binding binding,
      Reading<T> reading)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql(asker, expected))) {
      int place = binding.bind(statement);
      if (expected.isPresent()) {
        expected.get().bind(statement, place);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(reading.read(row)) : Optional.empty();
      }
    }
  }

  // PostgreSQL evaluates a subquery that stands by itself once, before the first row goes out, and
  // not at all where no row does; a function that runs as its owner must not set a role
  private static String sql(String asker, Optional<Standing> expected) {
    String setUp =
        expected.isPresent() ? ", (select row(" + Standing.SET + ")::text) as standing" : "";
    return "with " + asker + " select asker.*" + setUp + " from asker";
  }
}
