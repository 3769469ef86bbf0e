package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** An officer enters a producer, its place and its product, and two people change one thing. */
class RegisterFormsTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(id|revision)\" value=\"([^\"]*)\"");
  private static TestServer server;
  private static Person officer;

  @BeforeAll
  static void start() {
    server = TestServer.of(TestDatabase.empty(), Map.of("temlang.store.worker.enabled", false));
    officer = new People(server).with("COMMUNE_OFFICER", "COMMUNE", "29308");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** The hidden fields of the form on a page. */
  private static Map<String, String> opened(String path) {
    String page = officer.get(path).body();
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    assertThat(TOKEN.matcher(page).find()).as(page).isTrue();
    return fields;
  }

  private static Answer post(String path, Map<String, String> fields) {
    return officer.send(
        "POST",
        path,
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&")),
        "application/x-www-form-urlencoded");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> with(Map<String, String> fields, String... more) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  private static String entered(String name) {
    Answer answer =
        post(
            "/portal/producers/new",
            with(opened("/portal/producers/new"), "kind", "COOPERATIVE", "name", name));
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.header("Location").replaceFirst("\\?.*", "");
  }

  @Test
  void a_producer_with_a_place_and_a_product_is_entered_without_a_line_of_script() {
    String producer = entered("HTX Bánh Gai Một");
    Map<String, String> place = opened(producer + "/sites/new");
    Answer site =
        post(
            producer + "/sites/new",
            with(
                place,
                "kind",
                "WORKSHOP",
                "name",
                "Xưởng chính",
                "address",
                "ấp Chợ, xã Thông Hòa, huyện Cầu Kè, Trà Vinh",
                "gln",
                "8935001800033",
                "code.GROWING_AREA",
                "VN-TGOR-0095; VN-TGOR-0096"));
    assertThat(site.status()).as(site.body()).isEqualTo(303);
    Answer again = post(producer + "/sites/new", with(place, "kind", "WORKSHOP"));
    assertThat(again.status()).isEqualTo(422);
    Answer product =
        post(
            producer + "/products/new",
            with(
                opened(producer + "/products/new"),
                "name",
                "Bánh gai lá",
                "unit",
                "H87",
                "category",
                "I.3.b",
                "price",
                "45.000 ₫",
                "net",
                "0,5",
                "netUnit",
                "KGM",
                "warnings",
                "Có đậu phộng",
                "standards",
                "TCVN 1\r\nTCVN 2"));
    assertThat(product.status()).as(product.body()).isEqualTo(303);
    assertThat(officer.get(product.header("Location")).body())
        .contains("Có đậu phộng", "45.000", "TCVN 2", "Đã ghi sản phẩm mới.");
    assertThat(officer.get(producer).body())
        .contains("8935001800033", "VN-TGOR-0096", "Xưởng chính", "/edit");
    assertThat(server.text("select address_version from trace.site where gln = '8935001800033'"))
        .isEqualTo("LEGACY");
  }

  @Test
  void the_same_form_sent_twice_has_one_effect() {
    Map<String, String> form =
        with(opened("/portal/producers/new"), "kind", "GROUP", "name", "Tổ hợp tác Hai Lần");
    Answer once = post("/portal/producers/new", form);
    Answer twice = post("/portal/producers/new", form);

    assertThat(once.status()).isEqualTo(303);
    assertThat(twice.header("Location")).isEqualTo(once.header("Location"));
    assertThat(server.text("select count(*) from trace.producer where name = 'Tổ hợp tác Hai Lần'"))
        .isEqualTo("1");
  }

  @Test
  void a_producer_that_sounds_like_one_that_is_there_is_shown_before_it_is_entered() {
    String known = entered("Hợp tác xã Dừa Sáp Hoà Tân");
    post(
        known + "/sites/new",
        with(
            opened(known + "/sites/new"),
            "kind",
            "WORKSHOP",
            "name",
            "Xưởng",
            "address",
            "xã Cầu Kè, Vĩnh Long"));
    Map<String, String> form =
        with(opened("/portal/producers/new"), "kind", "COOPERATIVE", "name", "HTX dua sap HÒA TÂN");

    Answer asked = post("/portal/producers/new", form);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body())
        .contains(
            "Đã có tên gần giống", "Hợp tác xã Dừa Sáp Hoà Tân", known, "HTX dua sap HÒA TÂN");
    assertThat(server.text("select count(*) from trace.producer where name like '%HÒA TÂN'"))
        .isEqualTo("0");
    assertThat(post("/portal/producers/new", with(form, "another", "yes")).status()).isEqualTo(303);
  }

  @Test
  void of_two_who_change_one_product_the_second_sees_the_difference_and_may_insist() {
    String producer = entered("HTX Hai Người");
    String product =
        post(
                producer + "/products/new",
                with(opened(producer + "/products/new"), "name", "Mứt dừa", "unit", "H87"))
            .header("Location")
            .replaceFirst("\\?.*", "");
    Map<String, String> first = opened(product + "/edit");
    Map<String, String> second = opened(product + "/edit");
    assertThat(first).containsEntry("revision", "1");
    assertThat(
            post(
                    product + "/edit",
                    with(first, "name", "Mứt dừa", "unit", "H87", "price", "60.000"))
                .status())
        .isEqualTo(303);

    Map<String, String> late =
        with(second, "name", "Mứt dừa sáp", "unit", "H87", "price", "75.000");
    Answer conflict = post(product + "/edit", late);

    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.body())
        .contains("Người khác vừa sửa mục này", "60000", "75.000", "Mứt dừa sáp")
        .contains("name=\"revision\" value=\"2\"");
    assertThat(server.text("select price_vnd from trace.product where name = 'Mứt dừa'"))
        .isEqualTo("60000");
    assertThat(post(product + "/edit", with(late, "revision", "2")).status()).isEqualTo(303);
    assertThat(server.text("select price_vnd from trace.product where name = 'Mứt dừa sáp'"))
        .isEqualTo("75000");
  }

  @Test
  void what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
    String producer = entered("HTX Gõ Sai");
    Answer wrong =
        post(
            producer + "/products/new",
            with(
                opened(producer + "/products/new"),
                "name",
                "x".repeat(10_000),
                "unit",
                "H87",
                "gtin",
                "8938505974190",
                "price",
                "<script>",
                "net",
                "nửa ký"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains(
            "id=\"name-fault\"", "id=\"gtin-fault\"", "id=\"price-fault\"", "id=\"net-fault\"")
        .contains("nửa ký", "&lt;script>")
        .doesNotContain("<script>");
    Answer place =
        post(
            producer + "/sites/new",
            with(
                opened(producer + "/sites/new"),
                "kind",
                "PLOT",
                "name",
                "Vườn",
                "address",
                "xã Cầu Kè, Vĩnh Long",
                "point",
                "106.0528, 9.8706"));
    assertThat(place.status()).isEqualTo(422);
    assertThat(place.body()).contains("id=\"point-fault\"");
  }

  @Test
  void a_commune_that_was_divided_is_asked_for_among_what_it_became() {
    String producer = entered("HTX Xã Chia");
    Map<String, String> form =
        with(
            opened(producer + "/sites/new"),
            "kind",
            "PLOT",
            "name",
            "Vườn",
            "address",
            "Xã Phú Cát, huyện Quốc Oai, Hà Nội");
    Answer asked = post(producer + "/sites/new", form);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body()).contains("id=\"commune-fault\"", "<select id=\"commune\"");
  }

  @Test
  void a_number_of_somebody_beyond_sight_is_taken_and_no_fault() {
    String stranger = UUID.randomUUID().toString();
    server.put(
        "/api/producers/" + stranger,
        "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX Nơi Khác\",\"reference\":\"NK-1\"}");
    server.put(
        "/api/sites/" + UUID.randomUUID(),
        BadInput.site(stranger)
            .replace("29308", "29335")
            .replaceFirst("\\{", "{\"gln\":\"8935001800040\","));
    String producer = entered("HTX Trùng Số");
    post(
        producer + "/sites/new",
        with(
            opened(producer + "/sites/new"),
            "kind",
            "STORE",
            "name",
            "Quầy",
            "address",
            "xã Cầu Kè, Vĩnh Long"));
    Answer reference =
        post(
            producer + "/edit",
            with(
                opened(producer + "/edit"),
                "kind",
                "COOPERATIVE",
                "name",
                "HTX Trùng Số",
                "reference",
                "NK-1"));
    assertThat(reference.status()).as(reference.body()).isEqualTo(422);
    assertThat(reference.body()).contains("id=\"reference-fault\"").doesNotContain("Nơi Khác");
    String site = "/portal/sites/" + server.text("select id from trace.site where name = 'Quầy'");
    Answer gln =
        post(
            site + "/edit",
            with(
                opened(site + "/edit"),
                "kind",
                "STORE",
                "name",
                "Quầy",
                "address",
                "xã Cầu Kè, Vĩnh Long",
                "gln",
                "8935001800040"));
    assertThat(gln.status()).as(gln.body()).isEqualTo(422);
    assertThat(gln.body()).contains("id=\"gln-fault\"");
  }

  @Test
  void numbers_are_read_as_people_write_them_or_not_at_all() {
    String producer = entered("HTX Con Số");
    Answer product =
        post(
            producer + "/products/new",
            with(
                opened(producer + "/products/new"),
                "name",
                "Gạo",
                "unit",
                "H87",
                "price",
                "185,000",
                "net",
                "1.500",
                "netUnit",
                "GRM"));
    assertThat(product.status()).as(product.body()).isEqualTo(303);
    assertThat(
            server.text(
                "select price_vnd || ' ' || net_value::int from trace.product where name = 'Gạo'"))
        .isEqualTo("185000 1500");
    Answer wrong =
        post(
            producer + "/products/new",
            with(
                opened(producer + "/products/new"),
                "name",
                "Gạo nếp",
                "unit",
                "H87",
                "price",
                "45.5",
                "shelfLife",
                "1.5"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"price-fault\"", "id=\"shelfLife-fault\"");
  }

  @Test
  void things_of_others_are_not_found() {
    String id = UUID.randomUUID().toString();
    server.put("/api/producers/" + id, "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX Xa Lạ\"}");

    assertThat(officer.get("/portal/producers/" + id + "/edit").status()).isEqualTo(404);
    assertThat(officer.get("/portal/producers/" + id + "/sites/new").status()).isEqualTo(404);
    assertThat(officer.get("/portal/producers/" + id + "/products/new").status()).isEqualTo(404);
  }
}
