package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;

/** What a stamp tells: the items of TT 02/2024/TT-BKHCN article 6(5), of its own batch. */
class PassportTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String PRODUCER = fresh();
  private static final String SITE = fresh();
  private static final String PRODUCT = fresh();
  private static final String SPRING = fresh();
  private static final String AUTUMN = fresh();
  private static final String RUN = fresh();

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  @BeforeAll
  static void register() {
    created("producers/" + PRODUCER, "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX Hộ Chiếu\"}");
    created("sites/" + SITE, BadInput.site(PRODUCER));
    String more = "\"brand\":\"Dừa Sáp Vàng\",\"standards\":[\"TCVN 5603:2023\"],\"unit\"";
    created(
        "products/" + PRODUCT,
        BadInput.product(PRODUCER, "Kẹo hộ chiếu").replace("\"unit\"", more));
    created("batches/" + SPRING, batch("XUAN-1", "2026-02-10", "2026-08-10"));
    created("batches/" + AUTUMN, batch("THU-2", "2026-09-20", "2027-03-20"));
    pack(SPRING, "2026-02-11T08:00:00+07:00");
    pack(AUTUMN, "2026-09-21T08:00:00+07:00");
    created("stamp-runs/" + RUN, BadInput.run(PRODUCT, 30));
    activate(SPRING, 1, 10);
    activate(AUTUMN, 11, 20);
  }

  private static String batch(String number, String producedOn, String expiresOn) {
    return BadInput.batch(number, PRODUCT, SITE, ",\"expiresOn\":\"" + expiresOn + "\"")
        .replace("2026-04-15", producedOn);
  }

  private static void pack(String batch, String at) {
    created(
        "diary/" + fresh(),
        "{\"batchId\":\"%s\",\"kind\":\"PACK\",\"at\":\"%s\",\"siteId\":\"%s\"}"
            .formatted(batch, at, SITE));
  }

  private static void activate(String batch, long from, long to) {
    created(
        "activations/" + fresh(),
        "{\"runId\":\"%s\",\"from\":%d,\"to\":%d,\"batchId\":\"%s\"}"
            .formatted(RUN, from, to, batch));
  }

  private static void created(String thing, String body) {
    Answer answer = SERVER.put("/api/" + thing, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static String page(long serial) {
    JsonNode codes =
        SERVER.get("/api/stamp-runs/" + RUN + "/codes?from=" + serial + "&count=1").json();
    String code = codes.at("/codes/0/code").asText();
    Answer page = SERVER.send("GET", "/" + code, "", Map.of("Accept", "text/html"));
    assertThat(page.status()).isEqualTo(200);
    return page.body();
  }

  private static String item(String name, String value) {
    return "<dt>" + name + "</dt><dd>" + value + "</dd>";
  }

  @Test
  void has_the_ten_items() {
    String code = SERVER.get("/api/products/" + PRODUCT).json().path("code").asText();
    String commune = SERVER.get("/api/sites/" + SITE).json().path("commune").asText();

    assertThat(page(3))
        .contains(item("Tên sản phẩm", "Kẹo hộ chiếu"))
        .contains("<dt>Hình ảnh</dt><dd class=\"unknown\">chưa có thông tin</dd>")
        .contains(item("Đơn vị sản xuất", "HTX Hộ Chiếu"))
        .contains(item("Địa chỉ", commune))
        .contains(item("Các công đoạn", "1 công đoạn, xem hành trình bên dưới"))
        .contains(item("Ngày sản xuất", "10/02/2026"))
        .contains(item("Mã truy xuất", code + " · XUAN-1"))
        .contains(item("Thương hiệu, nhãn hiệu", "Dừa Sáp Vàng"))
        .contains(item("Số sê-ri", "3"))
        .contains("<dt>Hạn sử dụng</dt><dd>10/08/2026")
        .contains(item("Tiêu chuẩn, quy chuẩn áp dụng", "TCVN 5603:2023"));
    assertThat(commune).isNotBlank();
  }

  @Test
  void is_that_of_the_stamp_s_own_batch_on_both_sides_of_the_border() {
    for (long serial : new long[] {1, 10}) {
      assertThat(page(serial))
          .contains(item("Số lô", "XUAN-1"), item("Số sê-ri", Long.toString(serial)), "10/02/2026")
          .contains("08:00, 11/02/2026")
          .doesNotContain("THU-2", "20/09/2026", "21/09/2026");
    }
    for (long serial : new long[] {11, 20}) {
      assertThat(page(serial))
          .contains(item("Số lô", "THU-2"), item("Số sê-ri", Long.toString(serial)), "20/09/2026")
          .contains("08:00, 21/09/2026", "20/03/2027")
          .doesNotContain("XUAN-1", "10/02/2026", "11/02/2026");
    }
  }

  @Test
  void has_no_batch_before_the_stamp_is_activated() {
    assertThat(page(21))
        .contains("Tem đã in nhưng chưa dùng", "Kẹo hộ chiếu")
        .doesNotContain("XUAN-1", "THU-2");
  }
}
