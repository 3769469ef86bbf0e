package vn.temlang.api.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database that does not answer, or has no room left, is a pause, 503; what lies beyond the
 * asker's reach is not there, 404; a name or number that somebody else took at the same moment is a
 * conflict, 409; every other fault goes on as it came. The layers above JDBC have no exception in
 * common, so the cause is looked for.
 */
@Singleton
class DatabaseAwayHandler implements ExceptionHandler<RuntimeException, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayHandler.class);

  private final ErrorResponseProcessor<?> answers;

  DatabaseAwayHandler(ErrorResponseProcessor<?> answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(@Nullable HttpRequest request, RuntimeException exception) {
    if (request != null && beyondReach(exception)) {
      return answers.processResponse(
          ErrorContext.builder(request).build(), HttpResponse.status(HttpStatus.NOT_FOUND));
    }
    if (request != null && takenMeanwhile(exception)) {
      return answers.processResponse(
          ErrorContext.builder(request).build(), HttpResponse.status(HttpStatus.CONFLICT));
    }
    if (request == null || !away(exception)) {
      throw exception;
    }
    LOG.warn("the database cannot do its work: {}", exception.getMessage());
    return answers.processResponse(
        ErrorContext.builder(request).cause(exception).build(),
        HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE));
  }

  /**
   * Who writes to somebody beyond the own reach is stopped by a policy of the table; the same state
   * without these words is a right that the server lacks, a fault.
   */
  private static boolean beyondReach(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql
          && "42501".equals(sql.getSQLState())
          && String.valueOf(sql.getMessage()).contains("row-level security")) {
        return true;
      }
    }
    return false;
  }

  /** Of two at once that want the same name or number, an index of the table stops the second. */
  private static boolean takenMeanwhile(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean away(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLTransientConnectionException
          || (at instanceof SQLException sql && (lost(sql.getSQLState()) || closed(sql)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Class 08 is a failed connection, 53 a server without room (a full disk, 53100), 57P one that
   * stops (PostgreSQL, appendix A).
   */
  private static boolean lost(@Nullable String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
  }

  /** What the pool says of a connection that broke in use; it gives no state. */
  private static boolean closed(SQLException failure) {
    return failure.getSQLState() == null && "Connection is closed".equals(failure.getMessage());
  }
}
