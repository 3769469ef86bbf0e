package vn.temlang.api.account.openid;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.temlang.api.TemlangConfiguration;

/** The cookie that ties a way to a provider to the browser that set out. */
@Singleton
public class HandshakeCookie {
  private static final String NAME = "temlang-openid";

  private final boolean secure;

  HandshakeCookie(TemlangConfiguration configuration) {
    this.secure = configuration.cookieSecure();
  }

  public Cookie of(Handshake handshake) {
    return cookie(handshake.secret()).maxAge(GoToProvider.LENGTH);
  }

  /** Takes the cookie away. */
  public Cookie none() {
    return cookie("").maxAge(0);
  }

  public Optional<Handshake> read(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).map(Cookie::getValue).flatMap(Handshake::parse);
  }

  private Cookie cookie(String value) {
    return Cookie.of(NAME, value)
        .path("/login/openid")
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Lax);
  }
}
