package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whether everybody can use the pages: by WCAG 2.2 AA as far as axe-core can tell, on 320 points
 * (which is also 1280 at four times the size), with thumbs, on a slow and costly line.
 */
@ExtendWith({SharedDemo.class, Browser.OfClass.class})
class EverybodyJourneyTest {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final List<String> PORTAL =
      List.of(
          "",
          "/producers",
          "/products",
          "/batches",
          "/sheets",
          "/runs",
          "/listings",
          "/orders",
          "/ledger",
          "/account",
          "/account/factor",
          "/accounts",
          "/keys",
          "/audit",
          "/requests",
          "/breaches",
          "/messages",
          "/certificates",
          "/certificates?which=unchecked",
          "/search",
          "/account/sessions/end",
          "/help",
          "/components");
  private static final int WEIGHT = 100_000;

  /** What takes a thumb, outside of running text. */
  private static final String TOO_SMALL =
      """
      () => [...document.querySelectorAll(
          "button, select, nav a, .button, .brand, .language, .choice, input:not([type=hidden], [type=checkbox], [type=radio])")]
        .filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 43.9)
        .map(e => e.outerHTML.slice(0, 80))
      """;

  private static List<String> pages(Demo demo, Browser browser) {
    Stamps candy = Stamps.of(demo, "candy");
    String origin = demo.address("portal").toString().replace("/portal", "");
    List<String> pages =
        new ArrayList<>(
            List.of(
                origin + "/",
                origin + "/login",
                origin + "/forgot",
                origin + "/lookup?code=xyz",
                origin + "/0000-0000-0000-0000",
                candy.address(901).toString(),
                candy.address(105).toString()));
    pages.addAll(traceCodes(browser.phone(), candy.address(105).toString()));
    pages.add(demo.address("portal") + "/products/" + demo.memory("candy product"));
    pages.add(demo.address("portal") + "/products/" + demo.memory("candy product") + "/pictures");
    pages.add(demo.address("portal") + "/batches/" + demo.memory("candy batch"));
    pages.add(demo.address("portal") + "/runs/" + demo.memory("candy run"));
    String producer = demo.api().get("/api/producers").path(0).path("id").asText();
    pages.add(demo.address("portal") + "/producers/" + producer);
    pages.add(demo.address("portal") + "/producers/" + producer + "/consents");
    pages.add(demo.address("portal") + "/producers/" + producer + "/certificates");
    String certificate = demo.memory("cake certificate");
    pages.add(demo.address("portal") + "/certificates/" + certificate);
    pages.add(demo.address("portal") + "/certificates/" + certificate + "/correct");
    PORTAL.forEach(path -> pages.add(demo.address("portal") + path));
    return pages;
  }

  /** The pages of the batch and of both places, as the buyer reaches them. */
  private static Set<String> traceCodes(Page page, String scan) {
    page.navigate(scan);
    Set<String> codes = new TreeSet<>();
    page.locator("#stages .codes a").all().forEach(link -> codes.add(link.getAttribute("href")));
    assertThat(codes).hasSizeGreaterThanOrEqualTo(3);
    return codes;
  }

  @Test
  void a_machine_finds_no_barrier_on_any_page(Demo demo, Browser browser) {
    Page phone = browser.narrowest();
    Page desktop = browser.withJavaScript();
    Portal.logIn(demo, phone);
    Portal.logIn(demo, desktop);
    for (String address : pages(demo, browser)) {
      assertNoBarrier(phone, address);
    }
    // what is laid out in another way where there is room: tables, facts, forms in a row
    String portal = demo.address("portal").toString();
    for (String path : List.of("", "/products", "/components", "/audit")) {
      assertNoBarrier(desktop, portal + path);
    }
    assertNoBarrier(desktop, Stamps.of(demo, "candy").address(105).toString());
  }

  static void assertNoBarrier(Page page, String address) {
    page.navigate(address);
    assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
        .as(address)
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  @Test
  void nothing_is_cut_off_or_too_small_for_a_thumb_at_320_points(Demo demo, Browser browser) {
    Page phone = browser.narrowest();
    Portal.logIn(demo, phone);
    for (String address : pages(demo, browser)) {
      phone.navigate(address);
      assertThat(phone.evaluate("document.documentElement.scrollWidth")).as(address).isEqualTo(320);
      assertThat((List<?>) phone.evaluate(TOO_SMALL)).as(address).isEmpty();
    }
    Browser.picture(phone, "portal-components-320");
  }

  @Test
  void a_first_look_is_light_and_asks_no_other_host(Demo demo, Browser browser) {
    Page known = browser.narrowest();
    Portal.logIn(demo, known);
    for (String address : pages(demo, browser)) {
      Page fresh = browser.narrowest();
      fresh.context().addCookies(known.context().cookies());
      List<Request> finished = new ArrayList<>();
      fresh.onRequestFinished(finished::add);
      fresh.navigate(address);
      fresh.waitForLoadState();
      List<Request> requests = List.copyOf(finished);
      assertThat(requests)
          .as(address)
          .extracting(request -> URI.create(request.url()).getAuthority())
          .containsOnly(demo.address("portal").getAuthority());
      assertThat(
              requests.stream()
                  .filter(EverybodyJourneyTest::isNoPhoto)
                  .mapToInt(EverybodyJourneyTest::weight)
                  .sum())
          .as(address)
          .isBetween(1, WEIGHT);
      fresh.context().close();
    }
  }

  private static boolean isNoPhoto(Request request) {
    return !request.url().contains("/picture/");
  }

  private static int weight(Request request) {
    Sizes sizes = request.sizes();
    return sizes.responseBodySize + sizes.responseHeadersSize;
  }
}
