package vn.temlang.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A fresh database for one test class, copied from a template that was migrated once. {@code url},
 * {@code user} and {@code password} are those of the owner; the server itself works as the role
 * {@code temlang_server} ({@code SET ROLE}).
 */
public record TestDatabase(String url, String user, String password, DataSource dataSource) {
  private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /**
   * Makes a database with the migrations of the given schemas: {@code trace} is migrated from
   * {@code classpath:db/trace}, and so on.
   */
  public static TestDatabase migrated(String... schemas) {
    List<String> wanted = List.of(schemas);
    String template = TEMPLATES.computeIfAbsent(wanted, TestDatabase::template);
    return copyOf(template);
  }

  /** Makes an empty database. */
  public static TestDatabase empty() {
    return copyOf("template0");
  }

  /** The same, in which PostgreSQL tells what it counts of statements (pg_stat_statements). */
  public TestDatabase counting() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension pg_stat_statements");
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not count statements", e);
    }
  }

  private static TestDatabase copyOf(String template) {
    TestPostgres.Server server = TestPostgres.server();
    String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    execute(server, "create database " + name + " template " + template);
    return new TestDatabase(
        server.url(name), server.user(), server.password(), server.dataSource(name));
  }

  private static String template(List<String> schemas) {
    TestPostgres.Server server = TestPostgres.server();
    String name = "template_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    execute(server, "create database " + name + " template template0");
    for (String schema : schemas) {
      Flyway.configure()
          .dataSource(server.dataSource(name))
          .schemas(schema)
          .locations("classpath:db/" + schema)
          .load()
          .migrate();
    }
    return name;
  }

  private static void execute(TestPostgres.Server server, String sql) {
    try (Connection connection = server.dataSource("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Configuration keys for a Micronaut application on this database. */
  public Map<String, Object> properties() {
    return Map.of(
        "datasources.default.url",
        url,
        "datasources.default.username",
        user,
        "datasources.default.password",
        password,
        "datasources.default.driver-class-name",
        "org.postgresql.Driver",
        "datasources.default.dialect",
        "POSTGRES",
        "datasources.default.maximum-pool-size",
        8,
        "datasources.default.connection-init-sql",
        "set role temlang_server");
  }
}
