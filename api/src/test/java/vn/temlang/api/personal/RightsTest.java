package vn.temlang.api.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.api.personal.Household.created;
import static vn.temlang.api.personal.Household.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;

/** What people may ask about their own data, over HTTP. */
class RightsTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String[] PERSONAL = {
    "Trần Thị Tư", "0912345678", "Ông Năm", "Giếng Làng", "0123456789", "Bác Sáu Lái"
  };

  private Household household = new Household(SERVER, "");

  @BeforeEach
  void householdWithEverything() {
    household = Household.registered(SERVER, "Bánh gai " + fresh());
    created(
        household.says(
            fresh(),
            "GIVEN",
            "KEEP_CONTACT",
            ",\"person\":\"Trần Thị Tư\",\"witness\":\"Ông Năm\""));
    household.agrees("PUBLISH_CONTACT");
    created(
        SERVER.put(
            "/api/producers/" + household.id() + "/contact",
            "{\"name\":\"Trần Thị Tư\",\"phone\":\"0912345678\",\"idNumber\":\"038195000123\"}"));
    created(
        SERVER.put(
            "/api/sites/" + fresh(),
            """
            {"producerId":"%s","kind":"WORKSHOP","name":"Bếp",
             "address":{"typed":"Số 7, ngõ Giếng Làng","communeCode":"29308"},
             "location":{"lat":9.8756,"lon":106.1097},"ndasCode":"0123456789"}
            """
                .formatted(household.id())));
  }

  private String asks(String kind, String more) {
    String id = fresh();
    created(
        SERVER.put(
            "/api/person-requests/" + id,
            "{\"producerId\":\"%s\",\"kind\":\"%s\"%s}".formatted(household.id(), kind, more)));
    return id;
  }

  private static Answer act(String request, String act, String body) {
    return SERVER.send(
        "POST",
        "/api/person-requests/" + request + "/" + act,
        body,
        Map.of(
            "Content-Type", "application/json", "Authorization", SERVER.basic(SERVER.password())));
  }

  private static Answer finish(String request) {
    return act(request, "finish", "{\"recordedBy\":\"COMMUNE_OFFICER\"}");
  }

  private JsonNode ledger() {
    return SERVER.get("/api/producers/" + household.id() + "/consents").json();
  }

  private Map<String, String> export() {
    return export(SERVER, household.id());
  }

  /** The files of an export by name; a picture is no text. */
  static Map<String, String> export(TestServer server, String producer) {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri("/api/producers/" + producer + "/export"))
            .header("Authorization", server.basic(server.password()))
            .build();
    Map<String, String> files = new HashMap<>();
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return files;
  }

  @Nested
  class Exporting {
    @Test
    void holds_everything_in_a_file_for_machines_and_one_for_people() {
      asks("SEE", ",\"words\":\"Cho tôi xem\"");
      Map<String, String> files = export();

      assertThat(files).containsOnlyKeys("data.json", "doc-duoc.txt");
      assertThat(files.get("data.json"))
          .contains(
              "Trần Thị Tư",
              "0912345678",
              "Ông Năm",
              "Giếng Làng",
              "Cho tôi xem",
              "•••••••••123",
              "PUBLISH_CONTACT")
          .doesNotContain("038195000123");
      assertThat(files.get("doc-duoc.txt"))
          .contains("Trần Thị Tư", "0912345678", "Giếng Làng", "Cho tôi xem")
          .doesNotContain("038195000123");
    }

    @Test
    void of_nobody_is_not_found() {
      assertThat(SERVER.get("/api/producers/" + fresh() + "/export").status()).isEqualTo(404);
    }
  }

  @Nested
  class Withdrawing {
    @Test
    void one_purpose_leaves_the_others() {
      String request = asks("WITHDRAW", ",\"purpose\":\"PUBLISH_CONTACT\"");
      assertThat(ledger().path("given")).hasSize(2);
      assertThat(finish(request).json().path("state").asText()).isEqualTo("DONE");

      assertThat(ledger().path("given")).hasSize(1);
      assertThat(ledger().at("/entries/2/entry/screen").asText()).isEqualTo("request/" + request);
    }

    @Test
    void all_takes_the_contact_with_it() {
      finish(asks("OBJECT", ""));

      assertThat(ledger().path("given")).isEmpty();
      assertThat(SERVER.get("/api/producers/" + household.id() + "/contact").status())
          .isEqualTo(404);
    }

    @Test
    void refused_leaves_everything() {
      String request = asks("WITHDRAW", "");
      assertThat(act(request, "refuse", "{\"reason\":\"Không phải chính chủ\"}").status())
          .isEqualTo(200);
      assertThat(finish(request).json().path("state").asText()).isEqualTo("REFUSED");

      assertThat(ledger().path("given")).hasSize(2);
    }
  }

  @Nested
  class Erasing {
    @Test
    void deletes_what_is_personal_and_leaves_ledgers_whole() {
      String leaves = SERVER.text("select count(*) from trace.log_leaf");
      String request = asks("ERASE", ",\"words\":\"Xóa hết, tôi là Trần Thị Tư\"");
      finish(request);

      assertThat(ledger().has("brokenAt")).isFalse();
      assertThat(ledger().path("entries")).hasSize(4);
      assertThat(ledger().at("/entries/0").has("detail")).isFalse();
      assertThat(ledger().at("/entries/0").has("salt")).isFalse();
      assertThat(String.join("\n", export().values()))
          .doesNotContain(PERSONAL)
          .doesNotContain("038195000123");
      assertThat(Integer.parseInt(SERVER.text("select count(*) from trace.log_leaf")))
          .isGreaterThanOrEqualTo(Integer.parseInt(leaves));
      for (String table : new String[] {"party_contact", "consent_detail", "diary_words"}) {
        assertThat(
                SERVER.text(
                    "select count(*) from trace.%s where producer_id = '%s'"
                        .formatted(table, household.id())))
            .as(table)
            .isEqualTo("0");
      }
    }

    @Test
    void asked_twice_has_the_same_answer() {
      String first = asks("ERASE", "");
      Answer answer = finish(first);
      String erasedAt = erasedAt();

      assertThat(finish(first).body()).isEqualTo(answer.body());
      String waiting = asks("ERASE", "");
      Answer second = finish(asks("ERASE", ""));
      assertThat(second.status()).isEqualTo(200);
      assertThat(second.json().path("state").asText()).isEqualTo("DONE");
      assertThat(erasedAt()).isEqualTo(erasedAt);
      assertThat(finish(waiting).json().path("state").asText()).isEqualTo("DONE");
      assertThat(SERVER.get("/api/person-requests").json())
          .noneMatch(line -> line.path("id").asText().equals(waiting) && line.has("due"));
      assertThat(household.page("/portal/producers/" + household.id() + "/consents").body())
          .contains("đã được xóa hẳn lúc");
    }

    private String erasedAt() {
      return SERVER.text(
          "select erased_at from trace.erasure where producer_id = '%s'".formatted(household.id()));
    }
  }

  @Nested
  class Queue {
    @Test
    void repeat_is_the_same_request() {
      String id = fresh();
      String body = "{\"producerId\":\"%s\",\"kind\":\"SEE\"}".formatted(household.id());

      assertThat(SERVER.put("/api/person-requests/" + id, body).status()).isEqualTo(201);
      assertThat(SERVER.put("/api/person-requests/" + id, body).status()).isEqualTo(200);
      assertThat(SERVER.put("/api/person-requests/" + id, body.replace("SEE", "ERASE")).status())
          .isEqualTo(409);
    }

    @Test
    void page_has_what_is_due_first_on_top_and_leads_through() {
      String request = fresh();
      String path = "/portal/producers/" + household.id();
      Answer taken =
          household.post(
              path + "/requests", "id", request, "kind", "CORRECT", "words", "Sai tên đường");
      assertThat(taken.status()).as(taken.body()).isEqualTo(303);
      assertThat(household.page("/portal/requests").body())
          .contains("Sửa cho đúng", "Sai tên đường", "Chưa báo lại");

      assertThat(household.post("/portal/requests/" + request + "/answer", "x", "y").status())
          .isEqualTo(303);
      assertThat(household.page("/portal/requests").body()).contains("Đã báo lại, đang làm");
      household.post("/portal/requests/" + request + "/finish", "x", "y");
      assertThat(household.page("/portal/requests").body()).contains("Đã xong");
    }

    @Test
    void is_sorted_by_what_is_due() {
      asks("ERASE", "");
      act(asks("SEE", ""), "answer", "{}");
      asks("OBJECT", ",\"withProcessor\":true");
      JsonNode queue = SERVER.get("/api/person-requests").json();

      String before = "";
      boolean over = false;
      for (JsonNode line : queue) {
        over |= !line.has("due");
        assertThat(line.has("due")).isEqualTo(!over);
        if (!over) {
          assertThat(line.path("due").asText()).isGreaterThanOrEqualTo(before);
          before = line.path("due").asText();
        }
      }
    }

    @Test
    void unknown_request_is_refused() {
      assertThat(finish(fresh()).json().path("reason").asText()).isEqualTo("UNKNOWN_REQUEST");
    }
  }
}
