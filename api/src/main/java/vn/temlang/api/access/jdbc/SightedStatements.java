package vn.temlang.api.access.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.access.Reach;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.access.Scope;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.CommuneCode;

/**
 * Fills the sight of the work at hand into statements: that of the request as it was let through,
 * everything where it is said, and else nothing of anybody. It is bound to the statement and does
 * not ask what the connection is set to.
 */
@Singleton
class SightedStatements implements Sighted {
  private static final Reach NOTHING =
      new Reach.Some(Set.of(), Set.of(), Set.of(), Optional.empty());

  private final JdbcOperations operations;

  SightedStatements(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public <T> T prepareStatement(String sql, Sighted.Work<T> work) {
    return switch (RequestReach.now().orElse(NOTHING)) {
      case Reach.Everything() -> operations.prepareStatement(SightedSql.unbounded(sql), work::with);
      case Reach.Some some -> within(some, SightedSql.within(sql, some), work);
    };
  }

  private <T> T within(Reach.Some sight, SightedSql sql, Sighted.Work<T> work) {
    return operations.prepareStatement(
        sql.text(),
        statement -> {
          for (int at = 0; at < sql.places().size(); at++) {
            bind(statement, at + 1, sql.places().get(at), sight);
          }
          return work.with(moved(statement, sql));
        });
  }

  private static void bind(
      PreparedStatement statement, int place, SightedSql.Place what, Reach.Some sight)
      throws SQLException {
    switch (what) {
      case OWN -> {}
      case PRODUCERS ->
          array(
              statement,
              place,
              "uuid",
              sight.producers().stream().map(ProducerId::value).toArray());
      case COMMUNES ->
          array(
              statement,
              place,
              "text",
              sight.communes().stream().map(CommuneCode::value).toArray());
      case HAMLETS ->
          array(
              statement,
              place,
              "text",
              sight.hamlets().stream().map(Scope.OfHamlet::key).toArray());
      case ASKER ->
          statement.setObject(place, sight.entered().map(account -> account.value()).orElse(null));
    }
  }

  private static void array(PreparedStatement statement, int place, String type, Object[] values)
      throws SQLException {
    statement.setArray(place, statement.getConnection().createArrayOf(type, values));
  }

  /** The statement, with its own places found where they stand among those of the sight. */
  private static PreparedStatement moved(PreparedStatement statement, SightedSql sql) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            SightedStatements.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("set")
                  && arguments.length > 1
                  && arguments[0] instanceof Integer number) {
                arguments[0] = sql.placeOf(number);
              }
              try {
                return method.invoke(statement, arguments);
              } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
              }
            });
  }
}
