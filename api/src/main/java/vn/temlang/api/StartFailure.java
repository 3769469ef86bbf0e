package vn.temlang.api;

import java.io.PrintStream;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Why the server does not start, as one sentence for a person; the whole story goes to the log. */
record StartFailure(String sentence, Throwable cause) {
  private static final Pattern CONVERSION =
      Pattern.compile(
          "property value \\[([^]]+)]\\. Unable to convert value \\[(.*)] to target type \\[(.*?)]");

  // keys of the framework that application.yml fills from ours
  private static final Map<String, String> OUR_NAMES =
      Map.of(
          "micronaut.server.port", "temlang.port",
          "datasources.default.maximum-pool-size", "temlang.database.pool");

  static StartFailure of(Throwable failure) {
    String sentence =
        find(failure, BindException.class)
            .map(StartFailure::address)
            .or(() -> find(failure, UnresolvedAddressException.class).map(e -> NO_ADDRESS))
            .or(() -> find(failure, SQLException.class).map(StartFailure::database))
            .or(
                () ->
                    find(failure, FileSystemException.class)
                        .map(e -> "The data folder cannot be written: " + e.getMessage()))
            .or(() -> conversion(failure))
            .orElseGet(() -> "The server does not start: " + deepest(failure).getMessage());
    return new StartFailure(sentence, failure);
  }

  private static final String NO_ADDRESS =
      "TEMLANG_HOST is no address of this machine: 0.0.0.0 is all of them, 127.0.0.1 this machine alone.";

  void tell(PrintStream out) {
    LoggerFactory.getLogger(StartFailure.class).error(sentence, cause);
    out.println(sentence);
  }

  private static String address(BindException e) {
    return String.valueOf(e.getMessage()).contains("assign")
        ? NO_ADDRESS
        : "The port is taken by another program: choose one with TEMLANG_PORT.";
  }

  // class 08 of appendix A of PostgreSQL: there is no connection; all else was said by a server
  private static String database(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("08") || state.equals("null")) {
      return "The database does not answer (%s): check JDBC_URL and its server."
          .formatted(reason(deepest(e)));
    }
    return "The database refuses: %s (SQLSTATE %s): check JDBC_URL, JDBC_USER and JDBC_PASSWORD."
        .formatted(reason(e), state);
  }

  private static String reason(Throwable e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    return e instanceof UnknownHostException
        ? "no such host: " + first
        : first.replaceFirst("^[A-Z]+: ", "");
  }

  private static Optional<String> conversion(Throwable failure) {
    return causes(failure)
        .map(e -> CONVERSION.matcher(String.valueOf(e.getMessage())))
        .filter(Matcher::find)
        .findFirst()
        .map(
            match ->
                "The server does not start: %s cannot be %s."
                    .formatted(
                        OUR_NAMES.getOrDefault(match.group(1), match.group(1)), match.group(2)));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause);
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return causes(failure).filter(type::isInstance).findFirst().map(type::cast);
  }

  private static Throwable deepest(Throwable failure) {
    return causes(failure).reduce(failure, (above, below) -> below);
  }
}
