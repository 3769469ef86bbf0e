package vn.temlang.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.page.portal.PortalHomeView;
import vn.temlang.api.page.portal.ProductView;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Messages;
import vn.temlang.api.page.text.Words;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.stamp.RunId;

/** The pages as the running server answers them, and their lists on a real database. */
class PagesOverHttpTest {
  private static final UUID ONE = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir static Path data;
  private static ApplicationContext context;
  private static EmbeddedServer server;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws SQLException {
    TestDatabase database = TestDatabase.empty();
    context =
        ApplicationContext.builder()
            .environments("server")
            .properties(
                Map.of(
                    "jdbc.url",
                    database.url(),
                    "jdbc.user",
                    database.user(),
                    "jdbc.password",
                    database.password(),
                    "temlang.data",
                    data.toString(),
                    "temlang.host",
                    "127.0.0.1",
                    "temlang.port",
                    "-1",
                    "temlang.public-url",
                    "https://tem.example",
                    "temlang.store.credential-key",
                    "A".repeat(43) + "="))
            .start();
    server = context.getBean(EmbeddedServer.class).start();
    fill(database);
  }

  @AfterAll
  static void stop() {
    server.close();
    context.close();
  }

  private static void fill(TestDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into trace.producer (id, kind, name, registered_at) values
            ('%1$s', 'COOPERATIVE', 'HTX Tân Qui', now());
          insert into trace.site (producer_id, id, kind, name, typed_address, commune_code, lat,
            lon, location_approximate, plus_code, vpostcode, ndas_code, registered_at) values
            ('%1$s', '%1$s', 'WORKSHOP', 'Xưởng', 'Cầu Kè', '00001', 9.9, 106.1, true,
             '7P28V3C2+9Q', '48C7X9', '0123456789', now());
          insert into trace.product (producer_id, id, name, code, code_scheme, price_vnd, unit,
            registered_at) values
            ('%1$s', '%1$s', 'Kẹo dừa sáp', 'TL1', 'TRACE_CODE', 185000, 'H87', now());
          insert into trace.certificate (producer_id, id, product_id, scheme, stars, issued_on,
            registered_at) values
            ('%1$s', '%1$s', '%1$s', 'OCOP', 4, '2023-11-22', now());
          insert into trace.batch (producer_id, id, product_id, number, quantity, unit, site_id,
            produced_on, registered_at) values
            ('%1$s', '%1$s', '%1$s', 'DS-1', 700, 'H87', '%1$s', '2026-04-15', now());
          insert into trace.stamp_run (producer_id, id, product_id, first_id, size, key_epoch,
            tree_root, tree_salt, tree_nodes, ordered_at) values
            ('%1$s', '%1$s', '%1$s', 0, 1000, 1, decode(repeat('00', 32), 'hex'),
             decode(repeat('00', 32), 'hex'), '', now());
          insert into trace.activation (producer_id, id, run_id, batch_id, serials, activated_at)
            values ('%1$s', '%1$s', '%1$s', '%1$s', '[1,300]', now());
          """
              .formatted(ONE));
    }
  }

  @Test
  void first_page_is_open_to_all_and_forbids_scripts() throws Exception {
    HttpResponse<String> page = get("/", "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<html lang=\"vi\">", "Xem lý lịch món hàng");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .contains(PageHeaders.CONTENT_SECURITY_POLICY);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void language_of_the_address_beats_that_of_the_browser() throws Exception {
    assertThat(get("/?lang=en", "text/html").body()).contains("<html lang=\"en\">");
    assertThat(get("/?lang=xx", "text/html").body()).contains("<html lang=\"vi\">");
  }

  @Test
  void other_language_keeps_what_was_asked_and_does_not_scan_again() throws Exception {
    assertThat(get("/lookup?lang=en&code=7K%263M&x=b%C3%A1nh", "text/html").body())
        .contains("href=\"/lookup?code=7K%263M&amp;x=b%C3%A1nh&amp;lang=vi\"");
    assertThat(get("/7K3MQ9TD4WXEP2HA?typed=1", "text/html").body())
        .contains("href=\"/7K3MQ9TD4WXEP2HA?lang=en\"");
  }

  @Test
  void code_that_nobody_made_is_not_found_and_may_be_typed_again() throws Exception {
    HttpResponse<String> page = get("/7K3MQ9TD4WXEP2HA", "text/html");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Mã không tồn tại", "name=\"code\"");
  }

  @Test
  void what_cannot_be_a_code_gets_the_field_again() throws Exception {
    HttpResponse<String> page = get("/lookup?code=7K3M", "text/html");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("value=\"7K3M\"", "thiếu hoặc thừa ký tự");
  }

  @Test
  void typed_code_leads_to_its_page() throws Exception {
    HttpResponse<String> page = get("/lookup?code=7k3m-q9td-4wxe-p2ha", "text/html");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).contains("/7K3MQ9TD4WXEP2HA?typed=1");
  }

  @Test
  void portal_asks_a_stranger_to_sign_in() throws Exception {
    HttpResponse<String> page = get("/portal", "text/html");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    assertThat(get("/login", "text/html").body())
        .contains("action=\"/login\"", "name=\"password\"");
  }

  @Test
  void style_sheet_of_a_page_is_served() throws Exception {
    String page = get("/", "text/html").body();
    int start = page.indexOf("/assets/temlang.");
    HttpResponse<String> sheet = get(page.substring(start, page.indexOf('"', start)), "text/css");

    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.body()).contains(".verdict");
  }

  @Test
  void lists_tell_what_is_stored() {
    PortalLists lists = context.getBean(PortalLists.class);
    RequestReach.asThePlatform(() -> tellWhatIsStored(lists));
  }

  private static void tellWhatIsStored(PortalLists lists) {
    Words words = new Words(new Messages(), Language.VIETNAMESE);
    Optional<ProductId> product = Optional.of(new ProductId(ONE));

    assertThat(lists.counts()).isEqualTo(new PortalHomeView.Counts(1, 1, 1, 1));
    assertThat(lists.producers(9)).singleElement().returns(1L, p -> p.products());
    assertThat(lists.products("KẸO", TODAY, 9)).hasSize(1);
    assertThat(lists.products("khác", TODAY, 9)).isEmpty();
    assertThat(lists.sites(new ProducerId(ONE)))
        .singleElement()
        .isEqualTo(
            new ProductView.Site(
                "/portal/sites/" + ONE,
                "Xưởng",
                "Cầu Kè",
                Optional.empty(),
                Optional.of("48C7X9"),
                false,
                Optional.of("0123456789"),
                "7P28V3C2+9Q",
                true,
                List.of()));
    assertThat(lists.batches(product, words, 9))
        .singleElement()
        .returns("700\u00a0sản phẩm", batch -> batch.quantity());
    assertThat(lists.batches(Optional.empty(), words, 9)).hasSize(1);
    assertThat(lists.runs(product, 9)).singleElement().returns(300L, run -> run.activated());
    assertThat(lists.run(new RunId(ONE))).isPresent();
    assertThat(lists.stampsOn(new BatchId(ONE))).singleElement().returns(300L, s -> s.to());
    assertThat(lists.ranges(new RunId(ONE))).singleElement().returns("DS-1", r -> r.batchNumber());
  }

  @Test
  void stars_are_shown_to_the_last_day_of_the_certificate_and_not_after() {
    PortalLists lists = context.getBean(PortalLists.class);
    RequestReach.asThePlatform(() -> showStarsToTheLastDay(lists));
  }

  private static void showStarsToTheLastDay(PortalLists lists) {
    assertThat(lists.products("", TODAY, 9).getFirst().stars()).contains(4);
    assertThat(lists.products("", TODAY.plusDays(1), 9).getFirst().stars()).isEmpty();
  }

  private static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.getURI() + path)).header("Accept", accept).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
