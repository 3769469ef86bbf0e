package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.api.Authenticator.PAGE;
import static vn.temlang.api.Authenticator.encoded;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;

/** Passkeys over HTTP, with an authenticator and a browser that are emulated. */
class PasskeyTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String PASSWORD = "một câu ngắn dễ nhớ";
  private static final Pattern CREATE = options("create");
  private static final Pattern GET = options("get");
  private static final ObjectConverter CONVERTER = new ObjectConverter();

  private final Person person = new People(SERVER).nobody();
  private final ClientPlatform device = device();

  private static Pattern options(String kind) {
    return Pattern.compile("data-passkey=\"" + kind + "\" data-options=\"([^\"]+)\"");
  }

  private static ClientPlatform device() {
    return new ClientPlatform(
        Origin.create("https://tem.example"),
        new WebAuthnAuthenticatorAdaptor(new NoneAttestationAuthenticator(), CONVERTER));
  }

  @BeforeEach
  @AfterEach
  void forgetTries() {
    SERVER.text("with gone as (delete from account.attempt) select 1");
  }

  private static String asked(String page, Pattern kind) {
    Matcher found = kind.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1).replace("&#34;", "\"").replace("&amp;", "&");
  }

  private static <T> T read(String json, Class<T> type) {
    return CONVERTER.getJsonMapper().readValue(json, type);
  }

  private static String page(String cookie, String path) {
    Answer page = SERVER.send("GET", path, "", Map.of("Cookie", cookie));
    assertThat(page.status()).isEqualTo(200);
    return page.body();
  }

  private static PublicKeyCredentialCreationOptions creation(Person person) {
    return read(
        asked(page(person.cookie(), PAGE), CREATE), PublicKeyCredentialCreationOptions.class);
  }

  private static Answer add(Person person, String name, String made) {
    return Authenticator.post(
        SERVER,
        person.cookie(),
        PAGE + "/passkeys",
        "name=%s&password=%s&passkey=%s"
            .formatted(encoded(name), encoded(PASSWORD), encoded(made)));
  }

  private static String make(ClientPlatform device, PublicKeyCredentialCreationOptions options) {
    return CONVERTER.getJsonMapper().writeValueAsString(device.create(options));
  }

  private static void added(Person person, ClientPlatform device, String name) {
    Answer answer = add(person, name, make(device, creation(person)));
    assertThat(answer.status()).as(answer.body()).isIn(200, 303);
  }

  private static String pending(Person person) {
    return new People(SERVER).signIn(person.login());
  }

  private static PublicKeyCredentialRequestOptions request(String pending) {
    return read(
        asked(page(pending, "/login/factor"), GET), PublicKeyCredentialRequestOptions.class);
  }

  private static Answer show(String pending, String answer) {
    return Authenticator.post(SERVER, pending, "/login/factor", "passkey=" + encoded(answer));
  }

  private static String sign(ClientPlatform device, PublicKeyCredentialRequestOptions options) {
    return CONVERTER.getJsonMapper().writeValueAsString(device.get(options));
  }

  /** Asks with another challenge for what was asked. */
  private static PublicKeyCredentialRequestOptions with(
      PublicKeyCredentialRequestOptions asked, byte[] challenge) {
    return new PublicKeyCredentialRequestOptions(
        new DefaultChallenge(challenge),
        asked.getTimeout(),
        asked.getRpId(),
        asked.getAllowCredentials(),
        asked.getUserVerification(),
        null);
  }

  @Test
  void opens_the_door_after_the_password_and_shows_when_it_was_used() {
    Answer first = add(person, "Điện thoại của tôi", make(device, creation(person)));
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.body()).contains("Your recovery codes", "Điện thoại của tôi", "not used yet");
    String pending = pending(person);
    Answer in = show(pending, sign(device, request(pending)));
    assertThat(in.status()).as(in.body()).isEqualTo(303);
    String cookie = in.header("Set-Cookie").split(";", 2)[0];
    assertThat(cookie).isNotEqualTo(pending);
    assertThat(page(cookie, "/portal/account")).contains(person.login());
    assertThat(
            SERVER.text(
                "select used_at is not null from account.passkey where account_id = '%s'"
                    .formatted(person.account())))
        .isEqualTo("t");
    ClientPlatform another = device();
    added(person, another, "Máy tính");
    assertThat(page(person.cookie(), PAGE)).contains("Điện thoại của tôi", "Máy tính");
    String again = pending(person);
    assertThat(show(again, sign(another, request(again))).status()).isEqualTo(303);
  }

  @Test
  void is_asked_for_on_a_page_whose_script_is_a_file_of_ours() {
    Answer page = SERVER.send("GET", PAGE, "", Map.of("Cookie", person.cookie()));
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action"
                + " 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'");
    Matcher script = Pattern.compile("<script defer src=\"([^\"]+)\"").matcher(page.body());
    assertThat(script.find()).isTrue();
    Answer file = SERVER.send("GET", script.group(1), "", Map.of());
    assertThat(file.header("Content-Type")).startsWith("text/javascript");
    assertThat(SERVER.send("GET", "/login", "", Map.of()).header("Content-Security-Policy"))
        .doesNotContain("script");
  }

  @Test
  void one_answer_is_taken_once_and_in_its_session_alone() {
    added(person, device, "khóa");
    String pending = pending(person);
    String other = pending(person);
    String answer = sign(device, request(pending));
    request(other);
    assertThat(show(other, answer).status()).isEqualTo(401);
    assertThat(show(pending, answer).status()).isEqualTo(303);
    assertThat(show(other, answer).status()).isEqualTo(401);
  }

  @Test
  void a_challenge_that_was_cut_or_came_too_late_is_refused() {
    added(person, device, "khóa");
    String pending = pending(person);
    PublicKeyCredentialRequestOptions asked = request(pending);
    byte[] cut = Arrays.copyOf(asked.getChallenge().getValue(), 31);
    assertThat(show(pending, sign(device, with(asked, cut))).status()).isEqualTo(401);
    PublicKeyCredentialRequestOptions late = request(pending);
    SERVER.text(
        """
        with old as (update account.passkey_challenge set ends_at = ends_at - interval '300 seconds')
        select 1
        """);
    assertThat(show(pending, sign(device, late)).status()).isEqualTo(401);
    assertThat(show(pending, sign(device, request(pending))).status()).isEqualTo(303);
  }

  @Test
  void an_answer_for_another_origin_is_refused() {
    device.setOrigin(Origin.create("https://tem-example.vn"));
    assertThat(add(person, "khóa", make(device, creation(person))).body())
        .contains("The passkey was not added");
    device.setOrigin(Origin.create("https://tem.example"));
    added(person, device, "khóa");
    String pending = pending(person);
    device.setOrigin(Origin.create("https://tem-example.vn"));
    assertThat(show(pending, sign(device, request(pending))).status()).isEqualTo(401);
  }

  @Test
  void that_of_another_account_is_refused() {
    added(person, device, "khóa");
    Person other = new People(SERVER).nobody();
    ClientPlatform its = device();
    added(other, its, "khóa");
    String pending = pending(person);
    String others = pending(other);
    byte[] challenge = request(pending).getChallenge().getValue();
    String answer = sign(its, with(request(others), challenge));
    assertThat(show(pending, answer).status()).isEqualTo(401);
  }

  @Test
  void a_counter_that_goes_back_is_refused() {
    added(person, device, "khóa");
    SERVER.text(
        "with ahead as (update account.passkey set sign_count = 1000 where account_id = '%s') select 1"
            .formatted(person.account()));
    String pending = pending(person);
    assertThat(show(pending, sign(device, request(pending))).status()).isEqualTo(401);
  }

  @Test
  void what_is_no_answer_is_refused_and_nothing_breaks() {
    added(person, device, "khóa");
    String pending = pending(person);
    for (String text : new String[] {"{}", "[", "null", "{\"id\":\"x\"}", "x".repeat(20_000)}) {
      forgetTries();
      request(pending);
      assertThat(show(pending, text).status()).as(text).isEqualTo(401);
      assertThat(add(person, "khóa", text).status()).as(text).isEqualTo(422);
    }
  }

  @Test
  void goes_with_password_and_itself() {
    added(person, device, "khóa");
    String page = page(person.cookie(), PAGE);
    Matcher id = Pattern.compile("<option value=\"([0-9a-f-]{36})\"").matcher(page);
    assertThat(id.find()).isTrue();
    PublicKeyCredentialRequestOptions asked =
        read(asked(page, GET), PublicKeyCredentialRequestOptions.class);
    Answer removed =
        Authenticator.post(
            SERVER,
            person.cookie(),
            PAGE + "/remove",
            "which=%s&password=%s&passkey=%s"
                .formatted(id.group(1), encoded(PASSWORD), encoded(sign(device, asked))));
    assertThat(removed.status()).as(removed.body()).isEqualTo(303);
    assertThat(page(pending(person), "/portal/account")).contains(person.login());
  }
}
