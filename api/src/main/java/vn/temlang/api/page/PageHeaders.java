package vn.temlang.api.page;

import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells browsers what our pages never do, on every page, those for errors too. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class PageHeaders {
  /** Nothing but our own style sheet, fonts and pictures; no script at all. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @ResponseFilter
  void protect(MutableHttpResponse<?> response) {
    boolean page =
        response
            .getContentType()
            .filter(type -> type.matches(MediaType.TEXT_HTML_TYPE))
            .isPresent();
    if (page) {
      response
          .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
          .header("Referrer-Policy", "same-origin")
          .header("X-Content-Type-Options", "nosniff");
    }
  }
}
