package vn.temlang.storefrontsync.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.storefrontsync.TestStore;
import vn.temlang.storefrontsync.listing.Offer;

class StockLedgerTest {
  private static final TestStore STORE = new TestStore();

  @AfterAll
  static void close() {
    STORE.close();
  }

  private static StockMove move(Offer offer, Movement.Kind kind, long quantity) {
    return move(UUID.randomUUID(), offer, kind, quantity);
  }

  private static StockMove move(UUID id, Offer offer, Movement.Kind kind, long quantity) {
    return STORE.the(MoveStock.class).move(new Movement(id, offer.id(), kind, quantity, "test"));
  }

  private static StockLevel level(Offer offer) {
    return STORE.the(StockLedger.class).level(offer.id()).orElseThrow();
  }

  @Test
  void of_forty_buyers_of_the_last_twenty_twenty_win() throws Exception {
    Offer offer = STORE.offer("LAST-20", 20);
    List<Callable<StockMove>> buyers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      buyers.add(() -> move(offer, Movement.Kind.RESERVED, 1));
    }
    assertThat(together(buyers, 8)).filteredOn(StockMove.Moved.class::isInstance).hasSize(20);
    assertThat(level(offer)).isEqualTo(new StockLevel(20, 20));
    assertThat(STORE.unexplained()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 42, 20_261_122})
  void no_interleaving_promises_more_than_there_is(long seed) throws Exception {
    Offer offer = STORE.offer("RANDOM-" + seed, 5);
    Random random = new Random(seed);
    Movement.Kind[] kinds = Movement.Kind.values();
    List<Callable<StockMove>> moves = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Movement.Kind kind = kinds[random.nextInt(kinds.length)];
      long quantity = 1L + random.nextInt(4);
      boolean less = kind == Movement.Kind.ADJUSTED && random.nextBoolean();
      moves.add(() -> move(offer, kind, less ? -quantity : quantity));
    }
    together(moves, 6);
    assertThat(level(offer).available()).isNotNegative();
    assertThat(STORE.unexplained()).isZero();
  }

  @Test
  void the_same_movement_twice_at_once_moves_once() throws Exception {
    Offer offer = STORE.offer("TWICE", 3);
    UUID id = UUID.randomUUID();
    List<Callable<StockMove>> both =
        List.of(
            () -> move(id, offer, Movement.Kind.RECEIVED, 4),
            () -> move(id, offer, Movement.Kind.RECEIVED, 4));
    assertThat(together(both, 2)).allMatch(StockMove.Moved.class::isInstance);
    assertThat(level(offer).onHand()).isEqualTo(7);
  }

  @Test
  void an_id_that_stands_for_something_else_is_refused() {
    Offer offer = STORE.offer("OTHER", 3);
    UUID id = UUID.randomUUID();
    move(id, offer, Movement.Kind.RECEIVED, 4);
    assertThat(move(id, offer, Movement.Kind.RECEIVED, 5))
        .isEqualTo(new StockMove.Refused(StockMove.Refusal.OTHER_CONTENT, new StockLevel(7, 0)));
  }

  @Test
  void a_count_below_what_is_promised_is_refused() {
    Offer offer = STORE.offer("COUNT", 3);
    move(offer, Movement.Kind.RESERVED, 2);
    assertThat(move(offer, Movement.Kind.ADJUSTED, -1)).isInstanceOf(StockMove.Moved.class);
    assertThat(move(offer, Movement.Kind.ADJUSTED, -1))
        .isEqualTo(new StockMove.Refused(StockMove.Refusal.NOT_ENOUGH, new StockLevel(2, 2)));
  }

  @Test
  void a_movement_of_nothing_is_malformed() {
    Offer offer = STORE.offer("NOTHING", 0);
    assertThatThrownBy(() -> move(offer, Movement.Kind.RECEIVED, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> move(offer, Movement.Kind.RECEIVED, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<StockMove> together(List<Callable<StockMove>> moves, int threads)
      throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<StockMove> ends = new ArrayList<>();
      for (Future<StockMove> end : pool.invokeAll(moves)) {
        ends.add(end.get());
      }
      return ends;
    }
  }
}
