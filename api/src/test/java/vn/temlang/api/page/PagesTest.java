package vn.temlang.api.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.access.Offered;
import vn.temlang.api.page.asset.Assets;
import vn.temlang.api.page.portal.OrderState;
import vn.temlang.api.page.portal.OrdersView;
import vn.temlang.api.page.portal.ProductLine;
import vn.temlang.api.page.portal.ProductsView;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Messages;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.page.view.FactorStepView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.ForgotView;
import vn.temlang.api.page.view.InvitationView;
import vn.temlang.api.page.view.LedgerState;
import vn.temlang.api.page.view.LoginView;
import vn.temlang.api.page.view.LookupView;
import vn.temlang.api.page.view.ProviderView;
import vn.temlang.api.page.view.UnknownCodeView;
import vn.temlang.api.page.view.Verdict;
import vn.temlang.api.page.view.View;
import vn.temlang.api.page.view.WayIn;

class PagesTest {
  private static final Pages PAGES = new Pages(new Messages(), new Assets(), () -> who -> 0);
  private static final int WEIGHT = 14 * 1024;

  record Case(String name, View view, Language language) {
    String html() {
      return PagesTest.html(view, language);
    }
  }

  static List<Case> cases() {
    List<View> views = new ArrayList<>(publicViews());
    views.addAll(PortalSamples.full());
    views.addAll(PortalSamples.empty());
    List<Case> cases = new ArrayList<>();
    for (Language language : Language.values()) {
      for (int i = 0; i < views.size(); i++) {
        View view = views.get(i);
        String name = i + "-" + view.template().replace('/', '-') + "-" + language.tag();
        cases.add(new Case(name, view, language));
      }
    }
    return cases;
  }

  private static List<View> publicViews() {
    LedgerState pending = new LedgerState.Pending(Optional.of(Samples.NOW));
    return List.of(
        Samples.scan(Verdict.firstSeen(Samples.NOW), Samples.anchored(true)),
        Samples.scan(Verdict.seenBefore(7, Samples.NOW), Samples.anchored(false)),
        Samples.scan(Verdict.recalled(Samples.NOW, Optional.of("Nhiễm vi sinh")), pending),
        Samples.bareScan(Verdict.notActivated()),
        LookupView.empty(),
        new LookupView("7K3M-Q9", true),
        new UnknownCodeView("7K3M-Q9TD-4WXE-P2HB"),
        Samples.batch(Optional.empty()),
        Samples.batch(Optional.of(Samples.NOW)),
        Samples.place(true),
        Samples.place(false),
        LoginView.fresh(),
        LoginView.fresh().offering(List.of(new WayIn("tinh", "Cổng định danh tỉnh"))),
        ProviderView.onward("Cổng định danh tỉnh", URI.create("https://id.example.vn/a?b=c&d=e")),
        ProviderView.ended("Cổng định danh tỉnh", "Chưa gắn với ai.", true),
        ProviderView.ended("Cổng định danh tỉnh", "Chưa gắn với ai.", false),
        LoginView.refused("operator"),
        LoginView.wait("operator", Duration.ofSeconds(61)),
        InvitationView.shut("Thẻ này đã dùng rồi."),
        InvitationView.open(
                "7K3MQ9TD4WXEP2HB0000000000",
                new InvitationView.Purpose.Join("•••678", "Hộ sản xuất", "Bà My"),
                true,
                10,
                "0912",
                Faults.at("secret", "Mã PIN cần ít nhất 6 số."))
            .offering(List.of(new WayIn("tinh", "Cổng định danh tỉnh"))),
        InvitationView.open(
            "7K3MQ9TD4WXEP2HB0000000000",
            new InvitationView.Purpose.Reset(),
            false,
            10,
            "",
            Faults.none()),
        new FactorStepView(Optional.of("{\"rpId\":\"tem.example\"}"), true, Optional.empty()),
        new FactorStepView(Optional.empty(), false, Optional.of(Duration.ofSeconds(61))),
        new ForgotView(true, true),
        new ForgotView(false, false),
        new ErrorView(ErrorView.Trouble.FAULT, Optional.of("4bf92f3577b34da6")),
        new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()));
  }

  private static String html(View view, Language language) {
    Visit visit =
        new Visit(
            language,
            true,
            "/portal/products",
            "q=d%E1%BB%ABa&x=1",
            Optional.of("operator"),
            new Offered(Set.of(Action.values())),
            Optional.of(new FormToken("T0ken")),
            Done.of("ROLE_TAKEN", new UUID(4, 2).toString()),
            3);
    return new String(PAGES.render(view, visit), UTF_8);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void is_a_whole_document_in_its_language(Case page) throws IOException {
    String html = page.html();
    keep(page.name(), html);

    assertThat(html.strip())
        .startsWith("<!DOCTYPE html>\n<html lang=\"" + page.language().tag() + "\">")
        .endsWith("</html>")
        .contains("<main id=\"content\"")
        .doesNotContain("Optional[", "Optional.empty", "java.", "null<");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void has_no_script_and_no_style_in_it(Case page) {
    String html =
        page.view().scripted()
            ? page.html()
                .replaceFirst(
                    "<script defer src=\"/assets/passkeys[.][0-9a-f]+[.]js\"></script>", "")
            : page.html();
    assertThat(html).doesNotContainPattern("(?i)<script|<style|\\sstyle=|\\son[a-z]+=");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void has_one_first_heading_and_skips_no_level(Case page) {
    Matcher heading = Pattern.compile("<h([1-6])").matcher(page.html());
    int level = 0;
    int first = 0;
    while (heading.find()) {
      int next = Integer.parseInt(heading.group(1));
      assertThat(next).isLessThanOrEqualTo(level + 1);
      first += next == 1 ? 1 : 0;
      level = next;
    }
    assertThat(first).isOne();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gives_every_form_that_changes_something_the_token_of_the_session(Case page) {
    Matcher form = Pattern.compile("<form[^>]*method=\"post\"[^>]*>(.{0,80})").matcher(page.html());
    while (form.find()) {
      assertThat(form.group(1))
          .startsWith("<input type=\"hidden\" name=\"csrfToken\" value=\"T0ken\">");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void labels_every_field(Case page) {
    Matcher field = Pattern.compile("<(?:input|select) id=\"([^\"]+)\"").matcher(page.html());
    while (field.find()) {
      assertThat(page.html()).contains("<label for=\"" + field.group(1) + "\">");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gives_an_id_only_once(Case page) {
    List<String> ids =
        Pattern.compile("\\sid=\"([^\"]+)\"")
            .matcher(page.html())
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void scan_page_with_its_style_weighs_at_most_14_kilobytes_on_the_wire() throws IOException {
    View view = Samples.scan(Verdict.seenBefore(7, Samples.NOW), Samples.anchored(true));
    String html = html(view, Language.VIETNAMESE);

    int weight =
        gzipped(html.getBytes(UTF_8)) + gzipped(styleSheet()) + gzipped(resource("icon.svg"));

    assertThat(html).doesNotContain(new Assets().address(Assets.FONTS));
    assertThat(weight).isLessThanOrEqualTo(WEIGHT);
    System.out.println("scan page, style and icon: " + weight + " bytes compressed");
  }

  @Test
  void verdict_stands_before_everything_else() {
    String html =
        html(
            Samples.scan(Verdict.firstSeen(Samples.NOW), Samples.anchored(true)),
            Language.VIETNAMESE);

    assertThat(html.indexOf("Tem thật, bạn là người đầu tiên quét"))
        .isPositive()
        .isLessThan(html.indexOf("<h2>Kẹo dừa sáp nguyên chất</h2>"));
  }

  @Test
  void verdict_says_how_often_and_since_when() {
    String html =
        html(
            Samples.scan(Verdict.seenBefore(1207, Samples.NOW), Samples.anchored(true)),
            Language.VIETNAMESE);

    assertThat(html).contains("đã được quét 1.207 lần").contains("Lần đầu: 09:15, 21/11/2026");
  }

  @Test
  void development_chain_is_called_that_and_a_real_one_is_not() {
    Verdict verdict = Verdict.firstSeen(Samples.NOW);
    String words =
        "chuỗi thử nghiệm (development chain): chứng minh phần mềm, không chứng minh tính độc lập";

    assertThat(html(Samples.scan(verdict, Samples.anchored(true)), Language.VIETNAMESE))
        .contains(words);
    assertThat(html(Samples.scan(verdict, Samples.anchored(false)), Language.VIETNAMESE))
        .doesNotContain("development");
  }

  @Test
  void scan_page_shows_the_ten_items_and_says_which_are_unknown() {
    String html = html(Samples.bareScan(Verdict.notActivated()), Language.VIETNAMESE);

    assertThat(html)
        .contains("Tên sản phẩm", "Hình ảnh", "Đơn vị sản xuất", "Địa chỉ", "Các công đoạn")
        .contains("Ngày sản xuất", "Mã truy xuất", "Thương hiệu", "Hạn sử dụng", "Tiêu chuẩn");
    assertThat(html.split("chưa có thông tin", -1)).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void product_shows_every_place_of_its_producer_with_three_address_codes() {
    String html = html(RegisterSamples.product(), Language.ENGLISH);

    assertThat(html)
        .contains("Xã Cầu Kè, tỉnh Vĩnh Long", "as entered: Ấp Bà My, xã Hòa Ân, huyện Cầu Kè")
        .contains(
            "<dt>Vpostcode address code</dt><dd>48C7X9 <span class=\"mark\">trial code</span></dd>")
        .contains("<dt>National digital address code</dt><dd class=\"unknown\">")
        .contains("<dt>Plus Code</dt><dd>7P28V3C2+9Q</dd>", "middle of the commune");
  }

  @ParameterizedTest
  @EnumSource(OrderState.class)
  void state_of_an_order_is_told_in_words(OrderState state) {
    OrdersView.Order order =
        new OrdersView.Order("PM-1", "Postmart", Samples.NOW, List.of(), 1, state, false);
    OrdersView view = new OrdersView(List.of(order));

    for (Language language : Language.values()) {
      assertThat(html(view, language))
          .contains(new Messages().text(language, state.word()))
          .doesNotContain(state.name());
    }
  }

  @Test
  void other_language_is_that_of_the_same_search() {
    assertThat(html(RegisterSamples.product(), Language.VIETNAMESE))
        .contains("href=\"/portal/products?q=d%E1%BB%ABa&amp;x=1&amp;lang=en\"");
  }

  @Test
  void price_that_is_not_known_is_told_in_few_words() {
    ProductLine line =
        new ProductLine("x", "/x", "x", Optional.empty(), Optional.of(3), Optional.empty(), false);

    assertThat(html(new ProductsView("", List.of(line), false), Language.ENGLISH))
        .contains("class=\"right\"><span class=\"unknown\">none yet</span></td>");
  }

  @Test
  void hostile_names_stay_text() {
    String name = "<script>alert(1)</script>\" onmouseover=\"x";
    ProductLine line =
        new ProductLine(
            name,
            "/portal/products/1",
            name,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    String html = html(new ProductsView(name, List.of(line), false), Language.VIETNAMESE);

    assertThat(html)
        .doesNotContain("<script")
        .contains("value=\"&lt;script>alert(1)&lt;/script>&#34; onmouseover=&#34;x\"");
    assertThat(html).contains("&lt;script&gt;");
  }

  @Test
  void links_that_would_run_a_script_are_dropped() {
    ProductLine line =
        new ProductLine(
            "x",
            "javascript:alert(1)",
            "x",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    assertThat(html(new ProductsView("", List.of(line), false), Language.VIETNAMESE))
        .doesNotContain("javascript:");
  }

  private static void keep(String name, String html) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.writeString(folder.resolve(name + ".html"), html);
  }

  private static byte[] styleSheet() throws IOException {
    return Stream.of(resource("modern-normalize.css"), resource("temlang.css"))
        .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes, (a, b) -> {})
        .toByteArray();
  }

  private static byte[] resource(String name) throws IOException {
    try (var file = PagesTest.class.getResourceAsStream("/assets/" + name)) {
      return java.util.Objects.requireNonNull(file).readAllBytes();
    }
  }

  private static int gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
