package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator's pages in a browser without JavaScript. */
@ExtendWith({SharedDemo.class, Browser.OfClass.class})
class PortalJourneyTest {
  private static final List<String> PAGES =
      List.of("producers", "products", "batches", "runs", "listings", "orders", "ledger");

  private static Demo demo;
  private static Page page;

  @BeforeAll
  static void log_in(Demo shared, Browser browser) {
    demo = shared;
    page = browser.desktop();
    Portal.logIn(demo, page);
  }

  @Test
  void the_password_of_the_data_folder_opens_the_portal() {
    page.navigate(demo.address("portal").toString());

    assertThat(page.locator("h1").innerText()).isEqualTo("Tổng quan");
    assertThat(page.locator(".counts").innerText()).contains("38");
    Browser.picture(page, "portal");
  }

  @Test
  void without_a_login_no_page_of_the_portal_is_shown_and_the_way_in_is(Browser browser) {
    for (String name : PAGES) {
      Page stranger = browser.desktop();
      stranger.navigate(address(name));
      assertThat(stranger.url()).as(name).endsWith("/login");
      assertThat(stranger.locator("body").innerText()).contains("Đăng nhập");
      assertThat(stranger.locator("table").count()).isZero();
    }
    assertThat(PublicApi.open(URI.create(address("products"))).status()).isEqualTo(401);
    assertThat(PublicApi.open(demo.address("labels")).status()).isEqualTo(401);
  }

  @Test
  void a_wrong_password_is_refused_in_words(Browser browser) {
    Page stranger = browser.phone();
    stranger.navigate(demo.address("login").toString());
    stranger.getByLabel("Tên đăng nhập").fill("operator");
    stranger.getByLabel("Mật khẩu").fill("sai mật khẩu");
    stranger.locator("main form button").click();

    assertThat(stranger.getByRole(com.microsoft.playwright.options.AriaRole.ALERT).innerText())
        .contains("không đúng");
    Browser.picture(stranger, "login");
  }

  @Test
  void each_page_is_reached_from_the_menu() {
    for (String name : PAGES) {
      page.navigate(demo.address("portal").toString());
      page.locator("nav a[href^='/portal/%s']".formatted(name)).click();
      assertThat(page.url()).contains("/portal/" + name);
      assertThat(page.locator("table tbody tr").count()).as(name).isPositive();
      Browser.picture(page, "portal-" + name);
    }
  }

  @Test
  void the_producers_page_says_who_entered_the_household_on_its_behalf() {
    page.navigate(address("producers"));

    assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("bánh gai")).innerText())
        .contains("nhập thay", "Dữ liệu mẫu");
  }

  @Test
  void a_product_a_batch_and_a_run_have_pages_of_their_own() {
    page.navigate(address("products"));
    page.getByText("Kẹo dừa sáp nguyên chất").first().click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Kẹo dừa sáp nguyên chất");
    Browser.picture(page, "portal-product");

    page.locator("a[href^='/portal/batches/']").first().click();
    assertThat(page.locator(".timeline > li").count()).isEqualTo(5);
    Browser.picture(page, "portal-batch");

    page.locator("a[href^='/portal/runs/']").first().click();
    assertThat(page.locator(".stamps").innerText()).contains(Stamps.of(demo, "candy").code(1));
    Browser.picture(page, "portal-run");
  }

  @Test
  void a_search_finds_a_product_by_part_of_its_name() {
    page.navigate(address("products") + "?q=b%C3%A1nh+gai");

    assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("tbody tr").innerText()).contains("Bánh gai Nga Điền", Words.NO_STARS);
  }

  private static String address(String name) {
    return demo.address("portal") + "/" + name;
  }
}
