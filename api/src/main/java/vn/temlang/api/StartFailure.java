package vn.temlang.api;

import java.io.PrintStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Why the server does not start, as one sentence for a person; the whole story goes to the log. */
record StartFailure(String sentence, Throwable cause) {
  static StartFailure of(Throwable failure) {
    String sentence =
        find(failure, BindException.class)
            .map(e -> "The port is taken by another program: choose one with TEMLANG_PORT.")
            .or(() -> find(failure, UnknownHostException.class).map(StartFailure::database))
            .or(() -> find(failure, ConnectException.class).map(StartFailure::database))
            .or(() -> find(failure, SQLException.class).map(StartFailure::database))
            .or(
                () ->
                    find(failure, FileSystemException.class)
                        .map(e -> "The data folder cannot be written: " + e.getMessage()))
            .orElseGet(() -> "The server does not start: " + deepest(failure).getMessage());
    return new StartFailure(sentence, failure);
  }

  void tell(PrintStream out) {
    LoggerFactory.getLogger(StartFailure.class).error(sentence, cause);
    out.println(sentence);
  }

  private static String database(Throwable e) {
    return "The database does not answer (" + e.getMessage() + "): check JDBC_URL and its server.";
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
    }
    return Optional.empty();
  }

  private static Throwable deepest(Throwable failure) {
    Throwable at = failure;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }
}
