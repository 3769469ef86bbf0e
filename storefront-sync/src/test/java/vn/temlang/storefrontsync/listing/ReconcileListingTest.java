package vn.temlang.storefrontsync.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.sandbox.Sandbox;
import vn.temlang.sandbox.SandboxOptions;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.TestClock;
import vn.temlang.storefrontsync.TestProducts;
import vn.temlang.storefrontsync.TestStore;
import vn.temlang.storefrontsync.channel.ChannelAccounts;
import vn.temlang.storefrontsync.channel.ChannelGateway;
import vn.temlang.storefrontsync.channel.ChannelReply;
import vn.temlang.storefrontsync.channel.Marketplace;
import vn.temlang.storefrontsync.channel.RemoteListing;
import vn.temlang.storefrontsync.listing.SellableProduct.Certificate;
import vn.temlang.storefrontsync.order.PollOrders;
import vn.temlang.storefrontsync.stock.Movement;
import vn.temlang.storefrontsync.stock.StockLedger;
import vn.temlang.storefrontsync.stock.StockLevel;
import vn.temlang.storefrontsync.work.DrainWork;
import vn.temlang.storefrontsync.work.ListWork;

/** Against the sandbox over HTTP, with the trouble that shops make. */
class ReconcileListingTest {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static final TestStore STORE = new TestStore();
  @TempDir static Path data;
  private static Sandbox sandbox;
  private static AccountId account;
  private Offer offer;
  private ListingId id;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(SandboxOptions.in(data));
    account = STORE.account(Marketplace.POSTMART, sandbox.url(Sandbox.Part.POSTMART));
  }

  @AfterAll
  static void stop() {
    sandbox.close();
    STORE.close();
  }

  @BeforeEach
  void begin() throws Exception {
    send("DELETE", "/control/faults", "");
    offer = STORE.offer("KEO-" + UUID.randomUUID(), 50);
    id = new ListingId(UUID.randomUUID());
  }

  private void publish() {
    assertThat(STORE.the(PublishProduct.class).publish(new Listing.Place(id, account, offer.id())))
        .isInstanceOf(PublishProduct.Publication.Wished.class);
  }

  private ShowListing.View listing() {
    return STORE.the(ShowListing.class).show(id).orElseThrow();
  }

  private boolean live() {
    return listing().inStep() && listing().observed().status().equals("LIVE");
  }

  private void workUntil(BooleanSupplier wish) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(8))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              STORE.the(TestClock.class).advance(Duration.ofMillis(300));
              drain();
              return wish.getAsBoolean();
            });
  }

  private static void drain() {
    DrainWork work = STORE.the(DrainWork.class);
    boolean more = true;
    while (more) {
      more = work.drain();
    }
  }

  private List<RemoteListing> remote() {
    var reply =
        STORE
            .the(ChannelGateway.class)
            .findBySku(STORE.the(ChannelAccounts.class).find(account).orElseThrow(), offer.sku());
    return ((ChannelReply.Accepted<List<RemoteListing>>) reply).value();
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    String url = path.startsWith("http") ? path : sandbox.url(Sandbox.Part.POSTMART) + path;
    String type =
        path.startsWith("/control") ? "application/json" : "application/x-www-form-urlencoded";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static void fault(String kind, String method, String path, int times, long millis)
      throws Exception {
    String body =
        "{\"kind\":\"%s\",\"method\":\"%s\",\"path\":\"%s\",\"times\":%d,\"millis\":%d}"
            .formatted(kind, method, path, times, millis);
    assertThat(send("POST", "/control/faults", body).statusCode()).isEqualTo(200);
  }

  private void price(long priceVnd) {
    STORE
        .the(TestProducts.class)
        .put(TestProducts.candy(offer.productId(), priceVnd, Certificate.Standing.VALID));
    STORE.the(FollowProduct.class).changed(offer.productId());
  }

  @Test
  void a_wish_becomes_a_live_listing_at_an_address_of_the_shop() throws Exception {
    publish();
    workUntil(this::live);
    assertThat(listing().observed().figures().stock()).isEqualTo(50);
    HttpResponse<String> page = send("GET", listing().url().orElseThrow(), "");
    assertThat(page.body()).contains("Kẹo dừa sáp", "185.000", "★★★★", "sandbox");
  }

  @Test
  void a_changed_price_is_followed_and_read_back() {
    publish();
    workUntil(this::live);
    long before = listing().desired().generation();
    price(199_000);
    workUntil(() -> listing().observed().figures().priceVnd() == 199_000);
    assertThat(listing().desired().generation()).isEqualTo(before + 1);
    assertThat(listing().inStep()).isTrue();
    assertThat(remote()).hasSize(1);
  }

  @Test
  void a_create_that_times_out_after_its_effect_makes_no_second_listing() throws Exception {
    fault("TIMEOUT_AFTER_EFFECT", "POST", "/partner/v1/listings", 1, 4000);
    publish();
    workUntil(this::live);
    assertThat(remote()).hasSize(1);
  }

  @Test
  void a_shop_in_trouble_is_tried_until_it_recovers() throws Exception {
    fault("SERVER_ERROR", "", "/partner/v1/listings", 3, 0);
    publish();
    drain();
    assertThat(listing().conditions())
        .anyMatch(condition -> condition.reason() == Condition.Reason.SHOP_UNAVAILABLE);
    workUntil(this::live);
    assertThat(remote()).hasSize(1);
  }

  @Test
  void a_shop_that_is_asked_too_often_is_left_alone_as_long_as_it_says() throws Exception {
    fault("TOO_MANY_REQUESTS", "", "/partner/v1/listings", 1, 5000);
    publish();
    drain();
    STORE.the(TestClock.class).advance(Duration.ofSeconds(3));
    drain();
    assertThat(listing().url()).isEmpty();
    workUntil(this::live);
  }

  @Test
  void a_shop_that_lies_about_stock_is_not_believed() throws Exception {
    publish();
    workUntil(this::live);
    fault("STOCK_IGNORED", "PUT", "/partner/v1/listings", 1, 0);
    STORE.move(offer, Movement.Kind.ADJUSTED, -20);
    drain();
    assertThat(listing().inStep()).isFalse();
    assertThat(listing().conditions())
        .anyMatch(condition -> condition.reason() == Condition.Reason.SHOP_DISAGREES);
    workUntil(() -> listing().inStep());
    assertThat(remote().getFirst().stock()).isEqualTo(30);
  }

  @Test
  void an_answer_that_the_shop_did_not_sign_is_not_believed() throws Exception {
    fault("BAD_SIGNATURE", "POST", "/partner/v1/listings", 1, 0);
    publish();
    drain();
    assertThat(listing().inStep()).isFalse();
    workUntil(this::live);
    assertThat(remote()).hasSize(1);
  }

  @Test
  void nothing_in_stock_means_hidden_and_comes_back_with_the_stock() {
    publish();
    workUntil(this::live);
    STORE.move(offer, Movement.Kind.ADJUSTED, -50);
    workUntil(() -> listing().observed().status().equals("OFFLINE"));
    assertThat(listing().conditions())
        .anyMatch(condition -> condition.reason() == Condition.Reason.NO_STOCK);
    STORE.move(offer, Movement.Kind.RECEIVED, 5);
    workUntil(this::live);
    assertThat(remote().getFirst().stock()).isEqualTo(5);
  }

  @Test
  void an_expired_certificate_takes_the_listing_down_and_an_unknown_one_its_stars() {
    publish();
    workUntil(this::live);
    certificate(Certificate.Standing.EXPIRED);
    workUntil(() -> listing().observed().status().equals("OFFLINE"));
    certificate(Certificate.Standing.UNKNOWN);
    workUntil(this::live);
    assertThat(remote().getFirst().content().values().keySet())
        .extracting(Enum::name)
        .doesNotContain("STARS");
  }

  private void certificate(Certificate.Standing standing) {
    STORE.the(TestProducts.class).put(TestProducts.candy(offer.productId(), 185_000, standing));
    STORE.the(FollowProduct.class).changed(offer.productId());
  }

  @Test
  void what_a_moderator_refuses_is_shown_in_the_shops_own_words() {
    STORE
        .the(TestProducts.class)
        .put(
            TestProducts.candy(
                offer.productId(), 185_000, Certificate.Standing.VALID, "Kẹo dừa chữa bệnh"));
    publish();
    workUntil(() -> listing().observed().status().equals("REJECTED"));
    assertThat(listing().conditions())
        .anyMatch(condition -> condition.message().vietnamese().contains("chữa bệnh"));
  }

  @Test
  void a_field_that_the_shop_misses_ends_with_a_sentence_for_people() {
    STORE
        .the(TestProducts.class)
        .put(TestProducts.candy(offer.productId(), 185_000, Certificate.Standing.VALID, ""));
    publish();
    drain();
    assertThat(STORE.the(ListWork.class).list())
        .anySatisfy(
            item -> {
              assertThat(item.entityId()).isEqualTo(id.value());
              assertThat(item.progress().deadAt()).isPresent();
              assertThat(item.lastTrouble().vietnamese()).contains("title");
            });
  }

  @Test
  void an_order_told_twice_and_out_of_order_reduces_the_stock_once() throws Exception {
    publish();
    workUntil(this::live);
    String page = listing().url().orElseThrow();
    assertThat(send("POST", page, "quantity=2&name=A&phone=1&address=B").statusCode())
        .isEqualTo(303);
    fault("DUPLICATES", "GET", "/partner/v1/orders", 1, 0);
    fault("OUT_OF_ORDER", "GET", "/partner/v1/orders", 1, 0);
    STORE.the(PollOrders.class).poll(account);
    STORE.the(PollOrders.class).poll(account);
    assertThat(STORE.the(StockLedger.class).level(offer.id())).contains(new StockLevel(50, 2));
    workUntil(() -> listing().inStep());
    assertThat(remote().getFirst().stock()).isEqualTo(48);
    assertThat(STORE.unexplained()).isZero();
  }

  @Test
  void an_order_that_was_not_heard_of_yet_is_not_sold_again_by_a_new_price() throws Exception {
    publish();
    workUntil(this::live);
    send("POST", listing().url().orElseThrow(), "quantity=7&name=A&phone=1&address=B");
    price(210_000);
    drain();
    assertThat(remote().getFirst().stock()).isEqualTo(43);
    assertThat(STORE.the(StockLedger.class).level(offer.id())).contains(new StockLevel(50, 7));
  }
}
