package vn.temlang.api.access.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.context.ServerRequestContext;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.temlang.api.access.RequestReach;

/**
 * Gives each connection of a pool the role and the reach of whoever is about to work on it, so that
 * PostgreSQL itself shows no other rows. What a connection has is remembered: a statement is spent
 * only where it changes. A connection that did not come by here works as {@code temlang_server} and
 * sees nobody's rows.
 */
final class RoleDataSource implements DataSource, Closeable {
  private static final String SET = "select " + Standing.SET;

  private static final Set<String> REQUEST_THREADS =
      Set.of("blocking-executor", "io-executor", "default-nioEventLoop", "default-eventLoop");

  private final Cache<Connection, Standing> standings = Caffeine.newBuilder().weakKeys().build();
  private final DataSource pool;

  RoleDataSource(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Optional<Connection> kept = Kept.here().flatMap(Kept::take);
    return standing(kept.isPresent() ? kept.get() : pool.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return standing(pool.getConnection(user, password));
  }

  private Connection standing(Connection connection) throws SQLException {
    if (RequestReach.said().equals(Optional.of(RequestReach.Said.INDIFFERENT))) {
      return connection;
    }
    Standing wanted = wanted();
    // what lies behind the pool's own wrapping, and outlives it
    Connection physical = connection.unwrap(Connection.class);
    if (!wanted.equals(standings.getIfPresent(physical))) {
      standings.invalidate(physical);
      try (PreparedStatement statement = connection.prepareStatement(SET)) {
        wanted.bind(statement, 1);
        statement.execute();
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      standings.put(physical, wanted);
    }
    return connection;
  }

  /** One as it is, whoever worked on it. */
  Connection any() throws SQLException {
    return pool.getConnection();
  }

  /**
   * Runs what sets a connection up while it asks something else, and remembers the outcome.
   *
   * @param asking answers whether the connection was set up, as {@code wanted}
   */
  <T> Optional<T> setUp(Connection connection, Standing wanted, Asking<T> asking)
      throws SQLException {
    Connection physical = connection.unwrap(Connection.class);
    Optional<Standing> before = Optional.ofNullable(standings.getIfPresent(physical));
    // until it is known what became of it, it has none
    standings.invalidate(physical);
    Optional<T> answer = asking.ask();
    (answer.isPresent() ? Optional.of(wanted) : before)
        .ifPresent(standing -> standings.put(physical, standing));
    return answer;
  }

  /** A statement that sets its connection up where it has an answer. */
  @FunctionalInterface
  interface Asking<T> {
    Optional<T> ask() throws SQLException;
  }

  /**
   * A request that was not let through yet, and work on a thread of requests that lost its request,
   * see nothing; work on threads of its own is the platform's.
   */
  private static Standing wanted() {
    if (RequestReach.said().equals(Optional.of(RequestReach.Said.EVERYBODY))) {
      return Standing.SYSTEM;
    }
    return ServerRequestContext.currentRequest()
        .map(
            request ->
                RequestReach.of(request).map(Standing::of).orElse(Standing.NOBODY).in(request))
        .orElseGet(
            () -> servesRequests(Thread.currentThread()) ? Standing.NOBODY : Standing.SYSTEM);
  }

  // as the framework names the threads of its executors and event loops
  private static boolean servesRequests(Thread thread) {
    return thread.isVirtual()
        || REQUEST_THREADS.stream().anyMatch(prefix -> thread.getName().startsWith(prefix));
  }

  @Override
  public void close() throws IOException {
    if (pool instanceof Closeable open) {
      open.close();
    }
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(pool) || pool.isWrapperFor(type);
  }
}
