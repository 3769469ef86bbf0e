package vn.temlang.api.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception;
import vn.temlang.traceability.MalformedValue;

/** A value that cannot be becomes 400 with the field and the rule. */
@Singleton
class MalformedHandler implements ExceptionHandler<IllegalArgumentException, HttpResponse<?>> {
  private final Problems problems;

  MalformedHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(@Nullable HttpRequest request, IllegalArgumentException exception) {
    if (exception instanceof MalformedValue malformed) {
      return problems.answer(
          HttpStatus.BAD_REQUEST,
          "MALFORMED_INPUT",
          List.of(String.valueOf(malformed.getMessage())),
          malformed.field());
    }
    if (exception instanceof vn.temlang.storefrontsync.MalformedValue malformed) {
      return problems.answer(
          HttpStatus.BAD_REQUEST,
          "MALFORMED_INPUT",
          List.of(String.valueOf(malformed.getMessage())),
          malformed.field());
    }
    if (exception instanceof MalformedGs1Exception malformed) {
      return problems.answer(
          HttpStatus.BAD_REQUEST,
          "MALFORMED_INPUT",
          List.of(String.valueOf(malformed.getMessage())),
          null);
    }
    throw exception;
  }
}
