package vn.temlang.api.problem;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Turns what the framework refuses by itself (bad JSON, no such route, body too large) into
 * problems.
 */
@Singleton
class ProblemErrorProcessor implements ErrorResponseProcessor<Object> {
  private final Problems problems;
  private final ErrorPages pages;

  ProblemErrorProcessor(Problems problems, ErrorPages pages) {
    this.problems = problems;
    this.pages = pages;
  }

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpStatus status = HttpStatus.valueOf(response.code());
    if (ErrorPages.wanted(context.getRequest())) {
      return response
          .body((Object) pages.render(context.getRequest(), status))
          .contentType(MediaType.TEXT_HTML_TYPE);
    }
    // a fault's own message may tell secrets; what a client did wrong is told
    List<String> facts =
        status.getCode() >= 500
            ? List.of("")
            : List.of(context.getErrors().stream().findFirst().map(Error::getMessage).orElse(""));
    String field = context.getErrors().stream().findFirst().flatMap(Error::getPath).orElse(null);
    return response
        .body((Object) problems.problem(status, reason(status), facts, field))
        .contentType(MediaType.of(Problem.MEDIA_TYPE));
  }

  private static String reason(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "MALFORMED_INPUT";
      case UNAUTHORIZED -> "SIGN_IN_FIRST";
      case FORBIDDEN -> "NOT_YOURS";
      case NOT_FOUND -> "NOT_FOUND";
      case CONFLICT -> "TAKEN_MEANWHILE";
      case METHOD_NOT_ALLOWED -> "METHOD_NOT_ALLOWED";
      case NOT_ACCEPTABLE -> "NOT_ACCEPTABLE";
      case REQUEST_ENTITY_TOO_LARGE -> "TOO_LARGE";
      case UNSUPPORTED_MEDIA_TYPE -> "UNSUPPORTED_MEDIA_TYPE";
      case SERVICE_UNAVAILABLE -> "UNAVAILABLE";
      default -> status.getCode() < 500 ? "MALFORMED_INPUT" : "FAULT";
    };
  }
}
