package vn.temlang.launcher.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import vn.temlang.launcher.terminal.Trouble;

/** A database that the server works on. */
public record Database(String url, String user, String password) {

  /**
   * Connects once.
   *
   * @throws Trouble if the database cannot be reached or refuses
   */
  public void requireReachable() {
    try (Connection connection = DriverManager.getConnection(url, properties())) {
      connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new Trouble(
          "The database at %s cannot be used (%s): check JDBC_URL, JDBC_USER and JDBC_PASSWORD."
              .formatted(url, firstLine(e)),
          e);
    }
  }

  boolean answers() {
    try (Connection connection = DriverManager.getConnection(url, properties())) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "15");
    return properties;
  }

  static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
