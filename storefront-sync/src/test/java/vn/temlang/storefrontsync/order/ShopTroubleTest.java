package vn.temlang.storefrontsync.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.TestProducts;
import vn.temlang.storefrontsync.TestShop;
import vn.temlang.storefrontsync.TestStore;
import vn.temlang.storefrontsync.channel.Marketplace;
import vn.temlang.storefrontsync.listing.FollowProduct;
import vn.temlang.storefrontsync.listing.Listing;
import vn.temlang.storefrontsync.listing.ListingId;
import vn.temlang.storefrontsync.listing.Offer;
import vn.temlang.storefrontsync.listing.PublishProduct;
import vn.temlang.storefrontsync.listing.SellableProduct.Certificate;
import vn.temlang.storefrontsync.listing.ShowListing;
import vn.temlang.storefrontsync.stock.Movement;
import vn.temlang.storefrontsync.stock.StockLedger;
import vn.temlang.storefrontsync.stock.StockLevel;
import vn.temlang.storefrontsync.work.WishRoutine;

/** Whatever trouble the shop makes: nothing is listed twice, and each sale reduces stock once. */
class ShopTroubleTest {
  private static final TestStore STORE = new TestStore();

  /** Longer than the module waits for an answer. */
  private static final long TOO_LATE = 2500;

  @TempDir static Path data;
  private static TestShop shop;
  private static Hints hints;
  private static AccountId account;
  private Offer offer;
  private ListingId id;

  @BeforeAll
  static void start() throws Exception {
    shop = new TestShop(STORE, data);
    account = new AccountId(UUID.randomUUID());
    hints = new Hints(account);
    STORE.account(account, Marketplace.POSTMART, shop.url(), Optional.of(hints.address()));
  }

  @AfterAll
  static void stop() {
    shop.close();
    hints.close();
    STORE.close();
  }

  @BeforeEach
  void begin() throws Exception {
    shop.heal();
    hints.deaf = true;
    offer = STORE.offer("KEO-" + UUID.randomUUID(), 50);
    id = new ListingId(UUID.randomUUID());
  }

  private void publish() {
    STORE.the(PublishProduct.class).publish(new Listing.Place(id, account, offer.id()));
  }

  private ShowListing.View listing() {
    return STORE.the(ShowListing.class).show(id).orElseThrow();
  }

  private boolean live() {
    return listing().inStep() && listing().observed().status().equals("LIVE");
  }

  private String page() {
    return listing().url().orElseThrow();
  }

  private void price(long priceVnd) {
    STORE
        .the(TestProducts.class)
        .put(TestProducts.candy(offer.productId(), priceVnd, Certificate.Standing.VALID));
    STORE.the(FollowProduct.class).changed(offer.productId());
  }

  private StockLevel level() {
    return STORE.the(StockLedger.class).level(offer.id()).orElseThrow();
  }

  private void poll() {
    STORE.the(WishRoutine.class).wish();
    shop.drain();
  }

  /** Stock in the book and in the shop, one listing, and a ledger that explains its level. */
  private void right(StockLevel expected) {
    shop.workUntil(() -> level().equals(expected) && listing().inStep());
    assertThat(shop.remote(account, offer))
        .singleElement()
        .satisfies(remote -> assertThat(remote.stock()).isEqualTo(expected.available()));
    assertThat(STORE.unexplained()).isZero();
  }

  @Test
  void a_slow_shop_is_waited_for() throws Exception {
    shop.fault("LATENCY", "", "/partner", 6, 400);
    publish();
    shop.drain();
    // linked at the first attempt: no answer was given up
    assertThat(listing().url()).isPresent();
    shop.workUntil(this::live);
    right(new StockLevel(50, 0));
  }

  @Test
  void several_creates_that_time_out_after_their_effect_make_one_listing() throws Exception {
    shop.fault("TIMEOUT_AFTER_EFFECT", "POST", "/partner/v1/listings", 3, TOO_LATE);
    shop.fault("TIMEOUT_AFTER_EFFECT", "GET", "/partner/v1/listings", 1, TOO_LATE);
    publish();
    shop.workUntil(this::live);
    right(new StockLevel(50, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TIMEOUT_AFTER_EFFECT:PATCH", "TIMEOUT_AFTER_EFFECT:PUT", "LATENCY:GET"})
  void a_change_whose_answer_is_lost_is_found_done(String kindAndMethod) throws Exception {
    publish();
    shop.workUntil(this::live);
    String[] parts = kindAndMethod.split(":", 2);
    shop.fault(parts[0], parts[1], "/partner/v1/listings", 1, TOO_LATE);
    price(199_000);
    STORE.move(offer, Movement.Kind.ADJUSTED, -20);
    shop.drain();
    assertThat(listing().inStep()).isFalse();
    right(new StockLevel(30, 0));
    assertThat(listing().observed().figures().priceVnd()).isEqualTo(199_000);
  }

  @Test
  void orders_whose_page_came_too_late_are_taken_once() throws Exception {
    publish();
    shop.workUntil(this::live);
    for (int buyer = 0; buyer < 3; buyer++) {
      shop.buy(page(), 2);
    }
    shop.fault("TIMEOUT_AFTER_EFFECT", "GET", "/partner/v1/orders", 1, TOO_LATE);
    poll();
    assertThat(level()).isEqualTo(new StockLevel(50, 0));
    right(new StockLevel(50, 6));
  }

  /** Each page, or only the first of several, so that the pages do not fit each other. */
  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void orders_that_come_in_another_order_than_they_happened_end_the_same(int times)
      throws Exception {
    publish();
    shop.workUntil(this::live);
    List<String> orders = new ArrayList<>();
    for (int buyer = 0; buyer < 4; buyer++) {
      orders.add(shop.buy(page(), 2));
    }
    shop.move(orders.get(0), "SHIPPED");
    shop.move(orders.get(1), "CONFIRMED");
    shop.move(orders.get(1), "CANCELLED");
    shop.fault("OUT_OF_ORDER", "GET", "/partner/v1/orders", times, 0);
    poll();
    poll();
    // one left the house, one came back, two are promised
    right(new StockLevel(48, 4));
    assertThat(movements("SOLD")).isEqualTo(1);
  }

  private long movements(String kind) {
    return STORE.number(
        "select count(*) from store.stock_movement where offer_id = ? and kind = ?",
        offer.id().value(),
        kind);
  }

  /** Our address for hints, which keeps what the module made of each, unless it is deaf. */
  private static final class Hints implements AutoCloseable {
    private final List<ReceiveHint.Hint> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean deaf = true;

    Hints(AccountId account) throws Exception {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          call -> {
            String time = call.getRequestHeaders().getFirst("X-Timestamp");
            String signature = call.getRequestHeaders().getFirst("X-Signature");
            byte[] body = call.getRequestBody().readAllBytes();
            if (!deaf) {
              received.add(STORE.the(ReceiveHint.class).receive(account, time, signature, body));
            }
            call.sendResponseHeaders(202, -1);
            call.close();
          });
      server.start();
    }

    URI address() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @Test
  void a_hint_that_comes_twice_brings_the_order_once_and_one_that_is_lost_is_not_missed()
      throws Exception {
    publish();
    shop.workUntil(this::live);
    hints.deaf = false;
    shop.fault("DUPLICATES", "", "/hints", 1, 0);
    shop.fault("DUPLICATES", "GET", "/partner/v1/orders", 1, 0);
    shop.buy(page(), 2);
    shop.workUntil(() -> hints.received.size() == 2);
    assertThat(hints.received).allMatch(ReceiveHint.Hint.Heeded.class::isInstance);
    right(new StockLevel(50, 2));
    hints.deaf = true;
    shop.buy(page(), 3);
    poll();
    right(new StockLevel(50, 5));
    assertThat(movements("RESERVED")).isEqualTo(2);
  }
}
