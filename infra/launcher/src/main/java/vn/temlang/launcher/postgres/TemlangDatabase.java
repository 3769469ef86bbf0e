package vn.temlang.launcher.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.temlang.launcher.terminal.Trouble;

/**
 * The database and its owner inside the embedded server. The owner may make roles, because the
 * first migration makes the one that the server works as, and is no superuser.
 */
record TemlangDatabase(int port, String password) {
  static final String SUPERUSER = "postgres";
  private static final String NAME = "temlang";

  boolean serverAnswers() {
    return as(SUPERUSER, "postgres").answers();
  }

  Database create() {
    Database admin = as(SUPERUSER, "postgres");
    try (Connection connection = DriverManager.getConnection(admin.url(), admin.properties());
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "select from pg_roles where rolname = ?")) {
        // made of hexadecimal digits alone, see PostgresCluster
        statement.execute(
            "create role %s login createrole password '%s'".formatted(NAME, password));
      }
      if (!exists(connection, "select from pg_database where datname = ?")) {
        statement.execute("create database %s owner %s".formatted(NAME, NAME));
      }
    } catch (SQLException e) {
      throw new Trouble("The database cannot be made: " + Database.firstLine(e), e);
    }
    return as(NAME, NAME);
  }

  private static boolean exists(Connection connection, String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, NAME);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Database as(String user, String database) {
    return new Database(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
  }
}
