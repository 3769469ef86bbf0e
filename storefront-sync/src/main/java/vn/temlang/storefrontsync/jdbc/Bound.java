package vn.temlang.storefrontsync.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts values into statements in the types that PostgreSQL's driver takes, and takes them out. */
public final class Bound {
  private Bound() {}

  /** Binds the values to the places of a statement, the first to the first. */
  public static PreparedStatement bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setNull(i + 1, Types.OTHER);
        case Instant time -> statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
        case Enum<?> constant -> statement.setString(i + 1, constant.name());
        case Object value -> statement.setObject(i + 1, value);
      }
    }
    return statement;
  }

  /** The time in a column; empty where it holds none. */
  public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
