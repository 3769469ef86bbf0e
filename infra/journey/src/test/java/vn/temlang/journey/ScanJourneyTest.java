package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a buyer sees: a phone, no JavaScript. */
@ExtendWith({SharedDemo.class, Browser.OfClass.class})
class ScanJourneyTest {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter LOT = DateTimeFormatter.ofPattern("yyMMdd");

  private static Demo demo;
  private static Browser browser;
  private static Stamps candy;

  @BeforeAll
  static void open_a_browser(Demo shared, Browser opened) {
    demo = shared;
    browser = opened;
    candy = Stamps.of(demo, "candy");
  }

  @Test
  void a_genuine_stamp_is_first_seen_and_then_seen_before() {
    Page page = browser.phone();

    page.navigate(candy.address(101).toString());
    assertThat(verdict(page)).isEqualTo(Words.FIRST_SEEN);
    Browser.picture(page, "scan-phone");

    page.navigate(candy.address(101).toString());
    assertThat(verdict(page)).isEqualTo(Words.SEEN_TWICE);
    assertThat(page.locator(".verdict").innerText()).contains("Lần đầu: ");
    Browser.picture(page, "scan-phone-seen-before");
  }

  @Test
  void asking_for_english_is_no_second_scan() {
    Page page = browser.phone();
    page.navigate(candy.address(102).toString());

    page.getByText("English").click();

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    assertThat(verdict(page)).isEqualTo("Genuine stamp, and you are the first to scan it");
    Browser.picture(page, "scan-phone-english");

    Page again = browser.phone();
    again.navigate(candy.address(102).toString());
    assertThat(verdict(again)).isEqualTo(Words.SEEN_TWICE);
    again.getByText("English").click();
    assertThat(verdict(again)).isEqualTo("Genuine stamp, scanned 2 times");
  }

  @Test
  void it_shows_the_ten_items_of_circular_02_2024() {
    Page page = browser.desktop();
    page.navigate(candy.address(103).toString());

    LocalDate produced = producedOn();
    Map<String, String> values = new HashMap<>();
    values.put("Tên sản phẩm", "Kẹo dừa sáp nguyên chất");
    // nobody gave the demo a brand or a standard, and nothing is made up for them
    values.put("Hình ảnh", "xem hình ở trên");
    values.put("Đơn vị sản xuất", "Công ty TNHH Chế biến dừa sáp Cầu Kè");
    values.put("Địa chỉ", "Xã Tam Ngãi, Tỉnh Vĩnh Long");
    values.put("Các công đoạn", "5 công đoạn, xem hành trình bên dưới");
    values.put("Ngày sản xuất", DAY.format(produced));
    values.put("Mã truy xuất", traceCode() + " · KDS-" + LOT.format(produced));
    values.put("Thương hiệu, nhãn hiệu", Words.UNKNOWN);
    values.put("Hạn sử dụng", DAY.format(produced.plusDays(180)));
    values.put("Tiêu chuẩn, quy chuẩn áp dụng", Words.UNKNOWN);
    assertThat(values).containsOnlyKeys(Words.TEN_ITEMS);
    values.forEach((item, value) -> assertThat(fact(page, item)).as(item).isEqualTo(value));
    assertThat(fact(page, "Số sê-ri")).isEqualTo("103");
    assertThat(page.locator(".product figcaption").innerText())
        .isEqualTo("Hình minh họa, dữ liệu mẫu");
    // one of the sizes that the page offers, and it was really read
    assertThat(page.locator(".product img").evaluate("image => image.naturalWidth > 0"))
        .isEqualTo(true);
    Browser.picture(page, "scan-desktop");
  }

  @Test
  void each_of_the_five_stages_has_its_time_and_both_trace_codes() {
    Page page = browser.phone();
    page.navigate(candy.address(104).toString());

    Locator stages = page.locator("#stages .timeline > li");
    assertThat(stages.locator("h3").allInnerTexts())
        .containsExactly("Thu mua nguyên liệu", "Chế biến", "Đóng gói", "Giao hàng", "Nhận hàng");
    for (Locator stage : stages.all()) {
      assertThat(stage.locator("time").getAttribute("datetime")).isNotBlank();
      assertThat(stage.locator(".codes span").allInnerTexts())
          .hasSize(2)
          .doesNotContain(Words.UNKNOWN);
    }
  }

  @Test
  void the_goods_go_to_a_second_place_and_both_trace_codes_lead_to_pages() {
    Page page = browser.phone();
    page.navigate(candy.address(120).toString());

    Locator stages = page.locator("#stages .timeline > li");
    assertThat(stages.first().innerText()).doesNotContain("Cửa hàng OCOP (mẫu)");
    assertThat(stages.nth(3).innerText()).contains("Bên giao, nhận: Cửa hàng OCOP (mẫu)");
    assertThat(stages.last().innerText()).contains("Cửa hàng OCOP (mẫu)", "Cửa hàng nhận đủ");

    List<String> codes = stages.last().locator(".codes span").allInnerTexts();
    assertThat(page.navigate(codes.getFirst()).status()).isEqualTo(200);
    assertThat(page.locator("h1").innerText()).startsWith("Lô KDS-");
    Browser.picture(page, "batch-code-phone");
    assertThat(page.navigate(codes.getLast()).status()).isEqualTo(200);
    assertThat(page.locator("h1").innerText()).isEqualTo("Cửa hàng OCOP (mẫu)");
    Browser.picture(page, "place-code-phone");
  }

  @Test
  void what_is_not_known_of_the_certificate_is_said_to_be_unknown() {
    Page page = browser.phone();
    page.navigate(candy.address(105).toString());

    assertThat(fact(page, "Giấy chứng nhận"))
        .contains("chưa rõ còn hạn hay không")
        .contains("Số: " + Words.UNKNOWN)
        .contains("Nơi cấp: " + Words.UNKNOWN)
        .contains("Hết hạn: " + Words.UNKNOWN);
  }

  @Test
  void banh_gai_rated_in_2022_shows_no_stars() {
    Page page = browser.phone();
    page.navigate(Stamps.of(demo, "cake").address(1).toString());

    assertThat(page.locator("section.product").innerText()).contains(Words.NO_STARS);
    assertThat(page.locator(".stars").count()).isZero();
    assertThat(fact(page, "Giấy chứng nhận")).contains("OCOP", "đã hết hạn");
  }

  @Test
  void the_anchor_is_named_with_chain_contract_and_block_and_called_a_development_chain() {
    Page page = browser.phone();
    page.navigate(candy.address(106).toString());
    JsonNode anchor = demo.api().get("/api/ledger").path("anchors").path(0);

    assertThat(fact(page, "Chuỗi")).contains("chain id " + anchor.path("chainId").asText());
    assertThat(fact(page, "Hợp đồng")).isEqualToIgnoringCase(anchor.path("contract").asText());
    assertThat(fact(page, "Khối và lúc ghi")).matches("\\d+, .*\\d{2}/\\d{2}/\\d{4}.*");
    assertThat(page.locator("main").innerText()).contains("development chain");
  }

  @Test
  void what_the_demo_made_up_is_called_sample_data() {
    Page page = browser.phone();
    page.navigate(candy.address(107).toString());

    assertThat(page.locator("p.notice").first().innerText()).startsWith("Dữ liệu mẫu.");
  }

  @Test
  void a_stamp_beyond_the_activated_range_is_not_activated_and_its_neighbour_is() {
    Page page = browser.phone();

    page.navigate(candy.address(201).toString());
    assertThat(verdict(page)).isEqualTo(Words.NOT_ACTIVATED);
    Browser.picture(page, "scan-not-activated");

    page.navigate(candy.address(200).toString());
    assertThat(verdict(page)).isEqualTo(Words.FIRST_SEEN);
  }

  @Test
  void a_code_that_we_never_made_is_not_found_and_can_be_typed_again() {
    Page page = browser.phone();
    String forged = candy.code(108).replace("-", "");
    forged = forged.substring(0, 15) + (forged.endsWith("7") ? "8" : "7");

    Response response = page.navigate(demo.address("scan").resolve("/" + forged).toString());

    assertThat(response.status()).isEqualTo(404);
    assertThat(verdict(page)).isEqualTo(Words.UNKNOWN_CODE);
    assertThat(page.getByLabel("Mã tem").inputValue()).isEqualTo(forged);
    Browser.picture(page, "unknown-code");
  }

  @Test
  void a_code_may_be_typed_in_lower_case_with_spaces_and_o_for_zero() {
    Page page = browser.phone();
    page.navigate(demo.address("scan").resolve("/").toString());
    Browser.picture(page, "lookup");
    String typed = candy.code(109).toLowerCase(Locale.ROOT).replace('0', 'o').replace('-', ' ');

    page.getByLabel("Mã tem").fill(typed);
    page.getByText("Tra cứu").last().click();

    assertThat(page.locator(".stamp b").innerText()).isEqualTo(candy.code(109));
    assertThat(verdict(page)).isEqualTo(Words.FIRST_SEEN);
  }

  /** The day of the candy's processing, four days before the story began in Viet Nam. */
  private static LocalDate producedOn() {
    return Instant.parse(demo.memory("began"))
        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
        .toLocalDate()
        .minusDays(4);
  }

  private static String traceCode() {
    return demo.api().get("/api/products/" + demo.memory("candy product")).path("code").asText();
  }

  private static String verdict(Page page) {
    return page.locator(".verdict h1").innerText();
  }

  /** The value beside a name. */
  private static String fact(Page page, String name) {
    return page.locator(
            "xpath=//dt[normalize-space()='%s']/following-sibling::dd[1]".formatted(name))
        .first()
        .innerText();
  }
}
