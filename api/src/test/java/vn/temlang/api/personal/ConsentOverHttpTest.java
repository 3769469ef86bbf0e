package vn.temlang.api.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.api.personal.Household.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;

/** Asking, answering and proving over HTTP. */
class ConsentOverHttpTest {
  private static final TestServer SERVER = TestServer.shared();
  private Household household = new Household(SERVER, "");

  @BeforeEach
  void register() {
    household = Household.registered(SERVER, "Hộ Bà Tư " + fresh());
  }

  @Test
  void proof_can_be_computed_anew_from_what_it_says() throws GeneralSecurityException {
    String id = fresh();
    Household.created(household.says(id, "GIVEN", "MESSAGES", ",\"person\":\"Bà Tư\""));

    JsonNode proof = SERVER.get("/api/consents/" + id + "/proof").json();
    JsonNode text = proof.path("text");
    String shown =
        String.join(
            "\n",
            text.path("titleVi").asText(),
            text.path("bodyVi").asText(),
            text.path("titleEn").asText(),
            text.path("bodyEn").asText());

    // Jackson writes these members sorted and without spaces, as RFC 8785 does for plain text
    assertThat(sha256(proof.path("entry").toString())).isEqualTo(proof.path("hash").asText());
    assertThat(sha256(shown)).isEqualTo(proof.at("/entry/text").asText());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(proof.path("salt").asText()), "HmacSHA256"));
    byte[] detail = proof.path("detail").toString().getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(mac.doFinal(detail)))
        .isEqualTo(proof.at("/entry/commitment").asText());
    assertThat(proof.at("/detail/person").asText()).isEqualTo("Bà Tư");
    assertThat(proof.path("entry").toString()).doesNotContain("Bà Tư");
  }

  private static String sha256(String text) throws GeneralSecurityException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void repeat_is_the_same_and_a_second_withdrawal_is_refused() {
    String id = fresh();
    Household.created(household.says(id, "GIVEN", "MESSAGES", ""));

    assertThat(household.says(id, "GIVEN", "MESSAGES", "").status()).isEqualTo(200);
    household.withdraws("MESSAGES");
    Answer again = household.says(fresh(), "WITHDRAWN", "MESSAGES", "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("reason").asText()).isEqualTo("NOTHING_TO_WITHDRAW");
  }

  @Test
  void ledger_of_a_producer_says_what_is_given_and_holds() {
    household.agrees("MESSAGES");
    household.agrees("EXACT_LOCATION");
    household.withdraws("MESSAGES");

    JsonNode ledger = SERVER.get("/api/producers/" + household.id() + "/consents").json();
    assertThat(ledger.path("given")).hasSize(1);
    assertThat(ledger.at("/given/0").asText()).isEqualTo("EXACT_LOCATION");
    assertThat(ledger.path("entries")).hasSize(3);
    assertThat(ledger.has("brokenAt")).isFalse();
  }

  @Test
  void page_has_no_box_ticked_beforehand() {
    household.agrees("MESSAGES");
    Answer page = household.page(path());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("name=\"give.EXACT_LOCATION\"", "name=\"withdraw.MESSAGES\"")
        .doesNotContain("checked", "name=\"give.MESSAGES\"");
  }

  @Test
  void form_records_what_was_ticked_once_however_often_it_is_sent() {
    String id = hidden(household.page(path()).body(), "id.EXACT_LOCATION");
    String[] form = {
      "give.EXACT_LOCATION",
      "yes",
      "id.EXACT_LOCATION",
      id,
      "version.EXACT_LOCATION",
      "1",
      "way",
      "SPOKEN_WITH_WITNESS",
      "recordedBy",
      "TEAM_MEMBER",
      "witness",
      "Ông Năm"
    };

    assertThat(household.post(path(), form).status()).isEqualTo(303);
    assertThat(household.post(path(), form).status()).isEqualTo(303);
    JsonNode ledger = SERVER.get("/api/producers/" + household.id() + "/consents").json();
    assertThat(ledger.path("entries")).hasSize(1);
    assertThat(ledger.at("/entries/0/entry/screen").asText()).isEqualTo("portal/consents");
    assertThat(household.page(path()).body()).contains("Đã đồng ý");
  }

  @Test
  void form_without_a_witness_comes_back_and_records_nothing() {
    Answer answer =
        household.post(
            path(),
            "give.MESSAGES",
            "yes",
            "id.MESSAGES",
            fresh(),
            "version.MESSAGES",
            "1",
            "way",
            "SPOKEN_WITH_WITNESS",
            "recordedBy",
            "TEAM_MEMBER");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("cần tên người làm chứng");
    assertThat(SERVER.get("/api/producers/" + household.id() + "/consents").json().path("entries"))
        .isEmpty();
  }

  @Test
  void account_numbers_are_asked_of_nobody() {
    assertThat(SERVER.get("/api/consent-texts").body()).doesNotContain("PAYMENT_ACCOUNT");
    assertThat(household.page(path()).body()).doesNotContain("PAYMENT_ACCOUNT");
    Answer answer =
        SERVER.put(
            "/api/consents/" + fresh(),
            """
            {"producerId":"%s","act":"GIVEN","purpose":"PAYMENT_ACCOUNT","version":2,
             "way":"OWN_PHONE","screen":"api","recordedBy":"TEAM_MEMBER"}
            """
                .formatted(household.id()));
    assertThat(answer.json().path("reason").asText()).isEqualTo("CONSENT_TEXT_REPLACED");
  }

  @Test
  void page_of_nobody_is_not_found() {
    assertThat(household.page("/portal/producers/" + fresh() + "/consents").status())
        .isEqualTo(404);
  }

  private String path() {
    return "/portal/producers/" + household.id() + "/consents";
  }

  private static String hidden(String page, String name) {
    Matcher found =
        Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
