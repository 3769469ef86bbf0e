package vn.temlang.bench.house;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.temlang.launcher.postgres.Database;
import vn.temlang.launcher.terminal.Trouble;

/** What PostgreSQL itself counted of the server's statements (pg_stat_statements). */
public final class Statements implements AutoCloseable {
  /** The setting of PostgreSQL without which it counts nothing. */
  public static final Map<String, String> SETTING =
      Map.of(
          "shared_preload_libraries",
          "pg_stat_statements",
          "pg_stat_statements.track_utility",
          "on");

  private static final Pattern CONTROL =
      Pattern.compile(
          "(?is)^\\s*((begin|commit|rollback|set|reset|start|discard)\\b.*|select \\$1|select set_config.*)");

  private final Connection connection;

  private Statements(Connection connection) {
    this.connection = connection;
  }

  /**
   * A statement text with placeholders and how often it ran.
   *
   * @param control whether it only begins or ends a transaction, sets up a connection or asks if it
   *     lives
   */
  public record Counted(String text, long calls, boolean control) {
    @Override
    public String toString() {
      String line = text.strip().replaceAll("\\s+", " ");
      return String.format(
          Locale.ROOT, "%6d x %s", calls, line.substring(0, Math.min(100, line.length())));
    }
  }

  /** Begins to count in the database of a house, whose superuser it works as. */
  public static Statements of(Database database) {
    try {
      Connection connection =
          DriverManager.getConnection(database.url(), "postgres", database.password());
      Statements statements = new Statements(connection);
      statements.run("create extension if not exists pg_stat_statements");
      return statements;
    } catch (SQLException e) {
      throw new Trouble("PostgreSQL does not count statements: " + e.getMessage(), e);
    }
  }

  /** Forgets what was counted. */
  public void reset() {
    run("do 'begin perform pg_stat_statements_reset(); end'");
  }

  /** What others than the superuser ran in this database since, most frequent first. */
  public List<Counted> counted() {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select query, sum(calls) from pg_stat_statements
                where dbid = (select oid from pg_database where datname = current_database())
                  and userid <> (select oid from pg_roles where rolname = current_user)
                group by query order by 2 desc
                """)) {
      List<Counted> counted = new ArrayList<>();
      while (row.next()) {
        String text = row.getString(1);
        counted.add(new Counted(text, row.getLong(2), CONTROL.matcher(text).matches()));
      }
      return counted;
    } catch (SQLException e) {
      throw new Trouble("PostgreSQL does not tell its statements: " + e.getMessage(), e);
    }
  }

  /** How many scans are stored. */
  public static long scans(Database database) {
    try (Connection connection =
            DriverManager.getConnection(database.url(), "postgres", database.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from trace.scan")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new Trouble("PostgreSQL does not count scans: " + e.getMessage(), e);
    }
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new Trouble("PostgreSQL does not count statements: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new Trouble("A connection cannot be closed: " + e.getMessage(), e);
    }
  }
}
