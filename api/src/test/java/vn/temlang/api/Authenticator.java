package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.account.factor.TotpSecret;

/** An authenticator's app that was set up by what the page of the own factors shows. */
final class Authenticator {
  static final String PAGE = "/portal/account/factor";

  private static final Pattern SECRET = Pattern.compile("<pre>([A-Z2-7 ]+)</pre>");
  private static final Pattern CODE = Pattern.compile("<code>([0-9A-Z-]+)</code>");

  private final TotpSecret secret;
  private final List<String> recovery;
  private long step;

  private Authenticator(TotpSecret secret, long step, List<String> recovery) {
    this.secret = secret;
    this.step = step;
    this.recovery = recovery;
  }

  /** Sets one up in a session, as its owner would. */
  static Authenticator setUp(TestServer server, String cookie, String password) {
    assertThat(post(server, cookie, PAGE + "/totp", "password=" + encoded(password)).status())
        .isEqualTo(303);
    Answer page = server.send("GET", PAGE, "", Map.of("Cookie", cookie));
    Matcher shown = SECRET.matcher(page.body());
    assertThat(shown.find()).as(page.body()).isTrue();
    TotpSecret secret = TotpSecret.of(Base32.decode(shown.group(1).replace(" ", "")));
    long step = TotpSecret.stepAt(Instant.now()) - 1;
    Answer on = post(server, cookie, PAGE + "/totp/confirm", "code=" + secret.code(step));
    assertThat(on.status()).as(on.body()).isEqualTo(200);
    List<String> recovery =
        CODE.matcher(on.body()).results().map((MatchResult found) -> found.group(1)).toList();
    return new Authenticator(secret, step, recovery);
  }

  /** A code that was not used; there are two until the next step begins. */
  String next() {
    step++;
    return secret.code(step);
  }

  /** The code that was used last. */
  String last() {
    return secret.code(step);
  }

  List<String> recovery() {
    return recovery;
  }

  static Answer post(TestServer server, String cookie, String path, String form) {
    return server.send(
        "POST",
        path,
        form,
        Map.of(
            "Cookie",
            cookie,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept-Language",
            "en"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
