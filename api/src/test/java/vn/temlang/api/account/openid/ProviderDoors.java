package vn.temlang.api.account.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.temlang.api.People;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** A server with some providers, and a browser that walks to them and back. */
record ProviderDoors(SigningProvider provider, TestServer server) implements AutoCloseable {
  private static final String FORM = "application/x-www-form-urlencoded";

  static ProviderDoors open(String... names) {
    SigningProvider provider = new SigningProvider();
    Map<String, Object> settings = new HashMap<>();
    settings.put("temlang.openid.providers", String.join(",", names));
    for (String name : names) {
      String key = "temlang.openid." + name;
      settings.put(key + ".issuer", provider.issuer(name));
      settings.put(key + ".client-id", SigningProvider.CLIENT);
      settings.put(key + ".client-secret", SigningProvider.SECRET);
      settings.put(key + ".title-vi", "Cổng " + name);
      settings.put(key + ".title-en", "Gate " + name);
      settings.put(key + ".timeout", name.equals("slow") ? "1s" : "20s");
      settings.put(key + ".trust-email", name.equals("mail"));
      settings.put(key + ".trust-second-factor", name.equals("two"));
    }
    return new ProviderDoors(provider, TestServer.of(TestDatabase.empty(), settings));
  }

  /** Somebody on the way: the cookies of the browser, and where the provider is. */
  record Way(String cookies, URI door) {}

  Answer get(String path, String cookies) {
    Map<String, String> headers = new HashMap<>(Map.of("Accept-Language", "en"));
    if (!cookies.isEmpty()) {
      headers.put("Cookie", cookies);
    }
    return server.send("GET", path, "", headers);
  }

  Answer post(String path, String cookies, String... pairs) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(pairs[i]).append('=');
      body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    Map<String, String> headers =
        new HashMap<>(Map.of("Accept-Language", "en", "Content-Type", FORM));
    if (!cookies.isEmpty()) {
      headers.put("Cookie", cookies);
    }
    return server.send("POST", path, body.toString(), headers);
  }

  static String cookie(Answer answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.split(";", 2)[0])
        .findFirst()
        .orElse("");
  }

  /** Sets out from the login page. */
  Way setOut(String name) {
    Answer answer = get("/login/openid/" + name, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return new Way(cookie(answer, "temlang-openid"), URI.create(answer.header("Location")));
  }

  /** Signs in all the way. */
  Answer signIn(String name) {
    Way way = setOut(name);
    return get(SigningProvider.walk(way.door()), way.cookies());
  }

  /** The link of a page that leads on to a provider. */
  static URI onward(Answer page) {
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    String link = page.body().split("class=\"button\" href=\"", 2)[1].split("\"", 2)[0];
    return URI.create(link.replace("&amp;", "&"));
  }

  /** Links an account of somebody to whom the provider names. */
  Answer link(People.Person person, String name) {
    Answer page =
        post(
            "/portal/account/openid",
            person.cookie(),
            "provider",
            name,
            "current",
            "một câu ngắn dễ nhớ");
    String cookies = person.cookie() + "; " + cookie(page, "temlang-openid");
    return get(SigningProvider.walk(onward(page)), cookies);
  }

  String accounts() {
    return server.text("select count(*) from account.account");
  }

  String sessions() {
    return server.text("select count(*) from account.session");
  }

  /** Tries here count for the address from which all tests ask. */
  void forgetTries() {
    server.text("with gone as (delete from account.attempt) select 1");
  }

  @Override
  public void close() {
    server.close();
    provider.close();
  }
}
