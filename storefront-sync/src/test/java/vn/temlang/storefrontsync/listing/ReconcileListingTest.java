package vn.temlang.storefrontsync.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.TestClock;
import vn.temlang.storefrontsync.TestProducts;
import vn.temlang.storefrontsync.TestShop;
import vn.temlang.storefrontsync.TestStore;
import vn.temlang.storefrontsync.channel.Marketplace;
import vn.temlang.storefrontsync.listing.SellableProduct.Certificate;
import vn.temlang.storefrontsync.order.PollOrders;
import vn.temlang.storefrontsync.stock.Movement;
import vn.temlang.storefrontsync.stock.StockLedger;
import vn.temlang.storefrontsync.stock.StockLevel;
import vn.temlang.storefrontsync.work.ListWork;

/** Against the sandbox over HTTP, with the trouble that shops make. */
class ReconcileListingTest {
  private static final TestStore STORE = new TestStore();
  @TempDir static Path data;
  private static TestShop shop;
  private static AccountId account;
  private Offer offer;
  private ListingId id;

  @BeforeAll
  static void start() {
    shop = new TestShop(STORE, data);
    account = STORE.account(Marketplace.POSTMART, shop.url());
  }

  @AfterAll
  static void stop() {
    shop.close();
    STORE.close();
  }

  @BeforeEach
  void begin() throws Exception {
    shop.heal();
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

  private void price(long priceVnd) {
    STORE
        .the(TestProducts.class)
        .put(TestProducts.candy(offer.productId(), priceVnd, Certificate.Standing.VALID));
    STORE.the(FollowProduct.class).changed(offer.productId());
  }

  @Test
  void a_wish_becomes_a_live_listing_at_an_address_of_the_shop() throws Exception {
    publish();
    shop.workUntil(this::live);
    assertThat(listing().observed().figures().stock()).isEqualTo(50);
    HttpResponse<String> page = shop.send("GET", listing().url().orElseThrow(), "");
    assertThat(page.body()).contains("Kẹo dừa sáp", "185.000", "★★★★", "sandbox");
  }

  @Test
  void a_changed_price_is_followed_and_read_back() {
    publish();
    shop.workUntil(this::live);
    long before = listing().desired().generation();
    price(199_000);
    shop.workUntil(() -> listing().observed().figures().priceVnd() == 199_000);
    assertThat(listing().desired().generation()).isEqualTo(before + 1);
    assertThat(listing().inStep()).isTrue();
    assertThat(shop.remote(account, offer)).hasSize(1);
  }

  @Test
  void a_create_that_times_out_after_its_effect_makes_no_second_listing() throws Exception {
    shop.fault("TIMEOUT_AFTER_EFFECT", "POST", "/partner/v1/listings", 1, 4000);
    publish();
    shop.workUntil(this::live);
    assertThat(shop.remote(account, offer)).hasSize(1);
  }

  @Test
  void a_shop_in_trouble_is_tried_until_it_recovers() throws Exception {
    shop.fault("SERVER_ERROR", "", "/partner/v1/listings", 3, 0);
    publish();
    shop.drain();
    assertThat(listing().conditions())
        .anyMatch(condition -> condition.reason() == Condition.Reason.SHOP_UNAVAILABLE);
    shop.workUntil(this::live);
    assertThat(shop.remote(account, offer)).hasSize(1);
  }

  @Test
  void a_shop_that_is_asked_too_often_is_left_alone_as_long_as_it_says() throws Exception {
    shop.fault("TOO_MANY_REQUESTS", "", "/partner/v1/listings", 1, 5000);
    publish();
    shop.drain();
    STORE.the(TestClock.class).advance(Duration.ofSeconds(3));
    shop.drain();
    assertThat(listing().url()).isEmpty();
    shop.workUntil(this::live);
  }

  @Test
  void a_shop_that_lies_about_stock_is_not_believed() throws Exception {
    publish();
    shop.workUntil(this::live);
    shop.fault("STOCK_IGNORED", "PUT", "/partner/v1/listings", 1, 0);
    STORE.move(offer, Movement.Kind.ADJUSTED, -20);
    shop.drain();
    assertThat(listing().inStep()).isFalse();
    assertThat(listing().conditions())
        .anyMatch(condition -> condition.reason() == Condition.Reason.SHOP_DISAGREES);
    shop.workUntil(() -> listing().inStep());
    assertThat(shop.remote(account, offer).getFirst().stock()).isEqualTo(30);
  }

  @Test
  void an_answer_that_the_shop_did_not_sign_is_not_believed() throws Exception {
    shop.fault("BAD_SIGNATURE", "POST", "/partner/v1/listings", 1, 0);
    publish();
    shop.drain();
    assertThat(listing().inStep()).isFalse();
    shop.workUntil(this::live);
    assertThat(shop.remote(account, offer)).hasSize(1);
  }

  @Test
  void nothing_in_stock_means_hidden_and_comes_back_with_the_stock() {
    publish();
    shop.workUntil(this::live);
    STORE.move(offer, Movement.Kind.ADJUSTED, -50);
    shop.workUntil(() -> listing().observed().status().equals("OFFLINE"));
    assertThat(listing().conditions())
        .anyMatch(condition -> condition.reason() == Condition.Reason.NO_STOCK);
    STORE.move(offer, Movement.Kind.RECEIVED, 5);
    shop.workUntil(this::live);
    assertThat(shop.remote(account, offer).getFirst().stock()).isEqualTo(5);
  }

  @Test
  void an_expired_certificate_takes_the_listing_down_and_an_unknown_one_its_stars() {
    publish();
    shop.workUntil(this::live);
    certificate(Certificate.Standing.EXPIRED);
    shop.workUntil(() -> listing().observed().status().equals("OFFLINE"));
    certificate(Certificate.Standing.UNKNOWN);
    shop.workUntil(this::live);
    assertThat(shop.remote(account, offer).getFirst().content().values().keySet())
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
    shop.workUntil(() -> listing().observed().status().equals("REJECTED"));
    assertThat(listing().conditions())
        .anyMatch(condition -> condition.message().vietnamese().contains("chữa bệnh"));
  }

  @Test
  void a_field_that_the_shop_misses_ends_with_a_sentence_for_people() {
    STORE
        .the(TestProducts.class)
        .put(TestProducts.candy(offer.productId(), 185_000, Certificate.Standing.VALID, ""));
    publish();
    shop.drain();
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
    shop.workUntil(this::live);
    String page = listing().url().orElseThrow();
    assertThat(shop.send("POST", page, "quantity=2&name=A&phone=1&address=B").statusCode())
        .isEqualTo(303);
    shop.fault("DUPLICATES", "GET", "/partner/v1/orders", 1, 0);
    shop.fault("OUT_OF_ORDER", "GET", "/partner/v1/orders", 1, 0);
    STORE.the(PollOrders.class).poll(account);
    STORE.the(PollOrders.class).poll(account);
    assertThat(STORE.the(StockLedger.class).level(offer.id())).contains(new StockLevel(50, 2));
    shop.workUntil(() -> listing().inStep());
    assertThat(shop.remote(account, offer).getFirst().stock()).isEqualTo(48);
    assertThat(STORE.unexplained()).isZero();
  }

  @Test
  void an_order_that_was_not_heard_of_yet_is_not_sold_again_by_a_new_price() throws Exception {
    publish();
    shop.workUntil(this::live);
    shop.send("POST", listing().url().orElseThrow(), "quantity=7&name=A&phone=1&address=B");
    price(210_000);
    shop.drain();
    assertThat(shop.remote(account, offer).getFirst().stock()).isEqualTo(43);
    assertThat(STORE.the(StockLedger.class).level(offer.id())).contains(new StockLevel(50, 7));
  }
}
