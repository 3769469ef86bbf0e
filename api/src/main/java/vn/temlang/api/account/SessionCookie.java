package vn.temlang.api.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.entry.Entrance;
import vn.temlang.api.audit.http.AuditNotes;

/** The cookie that carries a session's token. */
@Singleton
public class SessionCookie {
  private final Sessions sessions;
  private final Entrance entrance;
  private final boolean secure;

  SessionCookie(Sessions sessions, Entrance entrance, TemlangConfiguration configuration) {
    this.sessions = sessions;
    this.entrance = entrance;
    this.secure = configuration.cookieSecure();
  }

  /**
   * Opens a session and gives its cookie. The session that the browser had before is left behind,
   * whoever opened it: a token that somebody else put there gains nothing.
   */
  public Cookie open(HttpRequest<?> request, AccountId account, SignedInBy by) {
    leave(request);
    AuditNotes.of(request).account(account);
    return cookie(expected(sessions.open(account, device(request), by))).maxAge(Sessions.LENGTH);
  }

  /** As {@link #open}, for somebody who has shown the second factor, now or in this session. */
  public Cookie openProven(HttpRequest<?> request, AccountId account, SignedInBy by) {
    leave(request);
    AuditNotes.of(request).account(account);
    return cookie(expected(sessions.openProven(account, device(request), by)))
        .maxAge(Sessions.LENGTH);
  }

  // so that already the first page finds its connection set up
  private String expected(String token) {
    sessions
        .find(token)
        .filter(entry -> entry.stage() != Sessions.Stage.FACTOR_DUE)
        .ifPresent(entry -> entrance.expect(Sessions.key(token), entry.subject()));
    return token;
  }

  private static Device device(HttpRequest<?> request) {
    return Device.of(request.getHeaders().findFirst(HttpHeaders.USER_AGENT).orElse(""));
  }

  /** Ends the session of this browser and gives the cookie that takes the token away. */
  Cookie close(HttpRequest<?> request) {
    leave(request);
    return cookie("").maxAge(0);
  }

  private void leave(HttpRequest<?> request) {
    request
        .getCookies()
        .findCookie(Sessions.COOKIE)
        .ifPresent(cookie -> sessions.close(cookie.getValue()));
  }

  private Cookie cookie(String value) {
    return Cookie.of(Sessions.COOKIE, value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Lax);
  }
}
