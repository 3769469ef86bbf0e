package vn.temlang.api.page;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import vn.temlang.api.TemlangConfiguration;

/**
 * Tells browsers what our pages never do, on every page, those for errors too; and where the server
 * is reached by TLS, never to come without it for a year (RFC 6797).
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageHeaders {
  static final String POLICY = "Content-Security-Policy";

  /** Nothing but our own style sheet, fonts and pictures; no script at all. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** The same, and scripts from files of our own, for a page that says so. */
  static final String WITH_OWN_SCRIPT = CONTENT_SECURITY_POLICY + "; script-src 'self'";

  private static final String YEAR = "max-age=31536000";

  private final boolean tls;

  PageHeaders(TemlangConfiguration configuration) {
    this.tls = configuration.cookieSecure();
  }

  @ResponseFilter
  void protect(MutableHttpResponse<?> response) {
    response.header("X-Content-Type-Options", "nosniff");
    if (tls) {
      response.header("Strict-Transport-Security", YEAR);
    }
    boolean page =
        response
            .getContentType()
            .filter(type -> type.matches(MediaType.TEXT_HTML_TYPE))
            .isPresent();
    if (page) {
      if (!response.getHeaders().contains(POLICY)) {
        response.header(POLICY, CONTENT_SECURITY_POLICY);
      }
      response.header("Cross-Origin-Opener-Policy", "same-origin");
      if (!response.getHeaders().contains("Referrer-Policy")) {
        response.header("Referrer-Policy", "same-origin");
      }
    }
  }
}
