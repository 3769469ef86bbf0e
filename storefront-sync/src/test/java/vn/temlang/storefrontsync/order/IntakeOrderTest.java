package vn.temlang.storefrontsync.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.TestStore;
import vn.temlang.storefrontsync.channel.Marketplace;
import vn.temlang.storefrontsync.channel.RemoteOrder;
import vn.temlang.storefrontsync.channel.RemoteOrder.Status;
import vn.temlang.storefrontsync.listing.Offer;
import vn.temlang.storefrontsync.stock.Movement;
import vn.temlang.storefrontsync.stock.StockLedger;
import vn.temlang.storefrontsync.stock.StockLevel;

class IntakeOrderTest {
  private static final TestStore STORE = new TestStore();
  private static final AccountId ACCOUNT =
      STORE.account(Marketplace.POSTMART, "http://127.0.0.1:9");
  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
  private Offer offer;
  private String id;

  @AfterAll
  static void close() {
    STORE.close();
  }

  @BeforeEach
  void begin() {
    String unique = UUID.randomUUID().toString();
    offer = STORE.offer("SKU-" + unique, 10);
    id = "PM-" + unique;
  }

  private boolean take(Status status, int minutes, long quantity) {
    return take(status, minutes, offer.sku(), quantity);
  }

  private boolean take(Status status, int minutes, String sku, long quantity) {
    RemoteOrder order =
        new RemoteOrder(
            id,
            status,
            new RemoteOrder.Times(NOON, NOON.plusSeconds(60L * minutes)),
            List.of(new RemoteOrder.Line(sku, quantity, 185_000)),
            Optional.of(new RemoteOrder.Buyer("Khách", "0900000000", "Cầu Kè")));
    String key = id + "@" + minutes;
    STORE.the(Messages.class).keep(ACCOUNT, new Messages.Message(key, "{}", ""), NOON);
    return STORE.the(IntakeOrder.class).take(new Orders.Version(ACCOUNT, order, key));
  }

  private StockLevel level() {
    return STORE.the(StockLedger.class).level(offer.id()).orElseThrow();
  }

  private ListOrders.View order() {
    return STORE.the(ListOrders.class).list(Optional.of(ACCOUNT)).stream()
        .filter(view -> view.identity().externalId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void reserves_once_when_it_arrives_twice() {
    assertThat(take(Status.PLACED, 0, 3)).isTrue();
    assertThat(take(Status.PLACED, 0, 3)).isFalse();
    assertThat(level()).isEqualTo(new StockLevel(10, 3));
    assertThat(order().totalVnd()).isEqualTo(555_000);
  }

  @Test
  void reserves_once_when_it_arrives_at_the_same_time_on_many_threads() throws Exception {
    Callable<Boolean> arrival = () -> take(Status.PLACED, 0, 3);
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      long changed = 0;
      for (Future<Boolean> end :
          pool.invokeAll(List.of(arrival, arrival, arrival, arrival, arrival, arrival))) {
        changed += end.get() ? 1 : 0;
      }
      assertThat(changed).isEqualTo(1);
    }
    assertThat(level()).isEqualTo(new StockLevel(10, 3));
    assertThat(STORE.unexplained()).isZero();
  }

  @Test
  void the_newest_version_wins_whatever_comes_last() {
    take(Status.SHIPPED, 5, 3);
    assertThat(take(Status.PLACED, 0, 3)).isFalse();
    assertThat(level()).isEqualTo(new StockLevel(7, 0));
    assertThat(order().status()).isEqualTo(Status.SHIPPED);
  }

  @Test
  void a_cancelled_order_gives_back_once() {
    take(Status.PLACED, 0, 3);
    take(Status.CANCELLED, 1, 3);
    take(Status.CANCELLED, 2, 3);
    assertThat(level()).isEqualTo(new StockLevel(10, 0));
  }

  @Test
  void a_returned_order_brings_back_what_was_sold() {
    take(Status.SHIPPED, 0, 3);
    assertThat(level()).isEqualTo(new StockLevel(7, 0));
    take(Status.RETURNED, 1, 3);
    assertThat(level()).isEqualTo(new StockLevel(10, 0));
    assertThat(STORE.unexplained()).isZero();
  }

  @Test
  void a_changed_quantity_is_followed() {
    take(Status.PLACED, 0, 3);
    take(Status.CONFIRMED, 1, 5);
    assertThat(level()).isEqualTo(new StockLevel(10, 5));
  }

  @Test
  void an_unknown_sku_is_kept_and_moves_nothing() {
    take(Status.PLACED, 0, "NOT-OURS", 1);
    assertThat(level()).isEqualTo(new StockLevel(10, 0));
    assertThat(order().conditions())
        .singleElement()
        .satisfies(
            condition -> {
              assertThat(condition.reason()).isEqualTo("UNKNOWN_SKU");
              assertThat(condition.messageVi()).contains("mã hàng");
            });
  }

  @Test
  void an_order_beyond_the_stock_opens_one_incident_and_is_served_when_there_is_more() {
    take(Status.PLACED, 0, 11);
    assertThat(level()).isEqualTo(new StockLevel(10, 0));
    assertThat(order().conditions().getFirst().reason()).isEqualTo("OVERSOLD");
    STORE.move(offer, Movement.Kind.RECEIVED, 1);
    take(Status.CONFIRMED, 1, 11);
    assertThat(level()).isEqualTo(new StockLevel(11, 11));
    assertThat(STORE.the(Orders.class).incidents(100))
        .filteredOn(incident -> incident.sale().offer().equals(offer.id()))
        .singleElement()
        .satisfies(incident -> assertThat(incident.wanted()).isEqualTo(11));
  }

  @Test
  void the_buyer_stands_apart_from_the_order() {
    take(Status.PLACED, 0, 1);
    UUID row = order().identity().id();
    assertThat(STORE.number("select count(*) from store.order_buyer where order_id = ?", row))
        .isEqualTo(1);
    assertThat(
            STORE.number(
                "select count(*) from store.sales_order o where o.id = ? and o::text like ?",
                row,
                "%0900000000%"))
        .isZero();
  }
}
