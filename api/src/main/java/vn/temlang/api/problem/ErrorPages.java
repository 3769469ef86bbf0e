package vn.temlang.api.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;

/** The page that a person gets where a program gets a problem. */
public interface ErrorPages {
  byte[] render(HttpRequest<?> request, HttpStatus status);

  /** Whether a browser asks and not a program. */
  static boolean wanted(HttpRequest<?> request) {
    return request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
  }
}
