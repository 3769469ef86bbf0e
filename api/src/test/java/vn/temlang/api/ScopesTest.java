package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.TwoProducers.Wall;

/** How far the scopes of people reach. */
class ScopesTest {
  private static final TwoProducers TWO = TwoProducers.shared();
  private final People people = new People(TWO.server);

  @ParameterizedTest
  @ValueSource(strings = {"COMMUNE_OFFICER COMMUNE 29308", "PROVINCE_OFFICER PROVINCE 86"})
  void of_the_area_see_both_and_of_another_none(String officer) {
    String[] parts = officer.split(" ");
    Person here = people.with(parts[0], parts[1], parts[2]);
    assertThat(here.get("/api/products").body()).contains("THANHTRA", "MINHKHOI");
    assertThat(here.get("/api/batches/" + TWO.theirs.id("batches")).status()).isEqualTo(200);
    Person there = people.with(parts[0], parts[1], parts[1].equals("COMMUNE") ? "00004" : "01");
    assertThat(there.get("/api/products").body()).isEqualTo("[]");
    assertThat(there.get("/api/batches/" + TWO.theirs.id("batches")).status()).isEqualTo(404);
  }

  @Test
  void of_an_inspector_are_read_and_never_written() {
    Person inspector = people.with("INSPECTOR", "COMMUNE", "29308");
    assertThat(inspector.get("/api/products/" + TWO.theirs.id("products")).status()).isEqualTo(200);
    assertThat(
            inspector
                .put("/api/products/" + TWO.theirs.id("products") + "/price", "{\"priceVnd\":1}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void add_up_but_each_for_what_its_role_may() {
    Person both = people.with("MANAGER", "PRODUCER", TWO.ours.id("producers"));
    people.grant(UUID.randomUUID(), both.account(), "INSPECTOR", "COMMUNE", "29308");
    assertThat(both.get("/api/products/" + TWO.theirs.id("products")).status()).isEqualTo(200);
    String price = "/price";
    String body = "{\"priceVnd\":190000}";
    assertThat(both.put("/api/products/" + TWO.theirs.id("products") + price, body).status())
        .isEqualTo(404);
    assertThat(both.put("/api/products/" + TWO.ours.id("products") + price, body).status())
        .isEqualTo(200);
  }

  @Test
  void of_a_team_member_hold_whom_this_member_entered() {
    Person member = people.with("TEAM_MEMBER", "HAMLET", "29308/Ấp 1");
    Person colleague = people.with("TEAM_MEMBER", "HAMLET", "29308/Ấp 1");
    Household fresh = new Household("BAHAI");
    String path = "/api/producers/" + fresh.id("producers");
    Answer entered =
        member.put(path, "{\"kind\":\"HOUSEHOLD\",\"name\":\"Hộ bà Hai\",\"sample\":true}");
    assertThat(entered.status()).as(entered.body()).isEqualTo(201);
    assertThat(entered.json().path("enteredOnBehalfBy").asText())
        .isEqualTo("Thành viên tổ công nghệ số cộng đồng");
    assertThat(
            member
                .put("/api/sites/" + fresh.id("sites"), fresh.body("sites", TWO.channel))
                .status())
        .isEqualTo(201);
    assertThat(member.get(path).status()).isEqualTo(200);
    assertThat(colleague.get(path).status()).isEqualTo(404);
    String invitation =
        People.body(people.nobody().account(), "HOUSEHOLD", "PRODUCER", fresh.id("producers"));
    assertThat(colleague.put("/api/grants/" + UUID.randomUUID(), invitation).status())
        .isEqualTo(422);
    assertThat(member.put("/api/grants/" + UUID.randomUUID(), invitation).status()).isEqualTo(201);
    assertThat(member.get("/api/producers").json()).hasSize(1);
  }

  @Test
  void of_a_household_make_no_further_producer() {
    Person household = people.with("HOUSEHOLD", "PRODUCER", TWO.ours.id("producers"));
    String before = TWO.everything();
    Answer answer =
        household.put(
            "/api/producers/" + UUID.randomUUID(), "{\"kind\":\"GROUP\",\"name\":\"Nữa\"}");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("reason").asText()).isEqualTo("NOT_FOUND");
    assertThat(TWO.everything()).isEqualTo(before);
  }

  @Nested
  class OfAHamlet {
    private static final String CAU_KE = "29308";

    /** A household as the office enters it, and how it is found. */
    private String household(String commune, String hamlet) {
      Household fresh = new Household("HO");
      String site =
          fresh
              .body("sites", TWO.channel)
              .replace(
                  "\"communeCode\":\"" + CAU_KE + "\"",
                  "\"communeCode\":\"%s\"%s"
                      .formatted(
                          commune, hamlet.isEmpty() ? "" : ",\"hamlet\":\"" + hamlet + "\""));
      String path = "/api/producers/" + fresh.id("producers");
      assertThat(TWO.server.put(path, "{\"kind\":\"HOUSEHOLD\",\"name\":\"Hộ\"}").status())
          .isEqualTo(201);
      Answer entered = TWO.server.put("/api/sites/" + fresh.id("sites"), site);
      assertThat(entered.status()).as(entered.body()).isEqualTo(201);
      return fresh.id("producers");
    }

    private Person member(String hamlet) {
      return people.with("TEAM_MEMBER", "HAMLET", CAU_KE + "/" + hamlet);
    }

    @ParameterizedTest
    @EnumSource
    void hold_its_households_and_no_others(Wall wall) {
      String own = household(CAU_KE, "Ấp Chợ");
      String next = household(CAU_KE, "Ấp Bà My");
      String sameName = household("00004", "Ấp Chợ");
      String unknown = household(CAU_KE, "");
      Person member = member("Ấp Chợ");

      TWO.behind(
          wall,
          () -> {
            assertThat(member.get("/api/producers/" + own).status()).isEqualTo(200);
            for (String other : new String[] {next, sameName, unknown}) {
              assertThat(member.get("/api/producers/" + other).status()).isEqualTo(404);
            }
            assertThat(member.get("/api/producers").body())
                .contains(own)
                .doesNotContain(next, sameName, unknown);
          });
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Ấp Hòa Bình", "Ấp Hoà Bình", "ẤP HÒA  BÌNH", "ấp hoà bình", "Ấp Hòa, Bình"})
    void hold_them_however_its_name_is_spelled(String spelled) {
      String own = household(CAU_KE, spelled);
      String decomposed = household(CAU_KE, Normalizer.normalize(spelled, Normalizer.Form.NFD));
      Person member = member("Ấp Hòa Bình");
      for (Wall wall : Wall.values()) {
        TWO.behind(
            wall,
            () -> {
              assertThat(member.get("/api/producers/" + own).status()).isEqualTo(200);
              assertThat(member.get("/api/producers/" + decomposed).status()).isEqualTo(200);
            });
      }
      assertThat(member("Ấp Hỏa Bình").get("/api/producers/" + own).status()).isEqualTo(404);
    }

    @Test
    void are_those_in_which_a_member_writes_and_invites() {
      String own = household(CAU_KE, "Ấp Giữa");
      String next = household(CAU_KE, "Ấp Trên");
      Person member = member("ấp giữa");

      assertThat(
              member
                  .put("/api/products/" + UUID.randomUUID(), BadInput.product(own, "Kẹo"))
                  .status())
          .isEqualTo(201);
      assertThat(
              member
                  .put("/api/products/" + UUID.randomUUID(), BadInput.product(next, "Kẹo"))
                  .status())
          .isEqualTo(422);
      UUID account = people.nobody().account();
      assertThat(invited(member, account, own)).isEqualTo(201);
      assertThat(invited(member, account, next)).isEqualTo(422);
      assertThat(member.get("/portal/accounts").body()).contains(own).doesNotContain(next);
    }

    private static int invited(Person member, UUID account, String producer) {
      return member
          .put(
              "/api/grants/" + UUID.randomUUID(),
              People.body(account, "HOUSEHOLD", "PRODUCER", producer))
          .status();
    }

    @Test
    void are_told_with_the_site_and_refused_without_a_letter() {
      Household fresh = new Household("HO");
      String body =
          fresh.body("sites", TWO.channel).replace(fresh.id("producers"), TWO.ours.id("producers"));
      String path = "/api/sites/" + fresh.id("sites");
      String named = "\"communeCode\":\"29308\",\"hamlet\":\"%s\"";
      String plain = "\"communeCode\":\"29308\"";
      assertThat(TWO.server.put(path, body.replace(plain, named.formatted(" , "))).status())
          .isEqualTo(400);
      assertThat(TWO.server.put(path, body.replace(plain, named.formatted(" Ấp 9 "))).status())
          .isEqualTo(201);
      assertThat(TWO.server.get(path).json().path("hamlet").asText()).isEqualTo("Ấp 9");
    }
  }
}
