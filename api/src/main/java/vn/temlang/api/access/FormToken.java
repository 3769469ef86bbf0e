package vn.temlang.api.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import vn.temlang.traceability.log.HmacSha256;

/**
 * Shows that a form comes from a page of ours: a value that belongs to one session and cannot be
 * guessed without its token (OWASP ASVS 5, 3.5.1). It is HMAC-SHA-256 of a fixed text under the
 * session's token, so that nothing has to be kept, and a page that leaks it opens no session.
 */
public record FormToken(String value) {
  /** Name of the hidden field. */
  public static final String FIELD = "csrfToken";

  private static final String ATTRIBUTE = "form-token";
  private static final byte[] TEXT = "temlang form".getBytes(StandardCharsets.US_ASCII);

  /** What the principal of a session carries. */
  public static Map<String, Object> attribute(String sessionToken) {
    return Map.of(ATTRIBUTE, ofSession(sessionToken));
  }

  /** That of the session with this token. */
  public static FormToken ofSession(String sessionToken) {
    byte[] code = HmacSha256.of(sessionToken.getBytes(StandardCharsets.UTF_8), TEXT).bytes();
    return new FormToken(Base64.getUrlEncoder().withoutPadding().encodeToString(code));
  }

  /** Says in which session a request is made that signs nobody in yet. */
  public static void ofPending(HttpRequest<?> request, String sessionToken) {
    request.setAttribute(ATTRIBUTE, ofSession(sessionToken));
  }

  /** That of the session in which a request is made; none where there is no session. */
  public static Optional<FormToken> of(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .map(principal -> principal.getAttributes().get(ATTRIBUTE))
        .map(FormToken.class::cast)
        .or(() -> request.getAttribute(ATTRIBUTE, FormToken.class));
  }

  /** Whether a form that sent this may pass: it has its session's token, or there is no session. */
  public static boolean accepts(HttpRequest<?> request, Optional<String> sent) {
    return of(request).map(own -> sent.map(own::is).orElse(false)).orElse(true);
  }

  boolean is(String sent) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
