package vn.temlang.storefrontsync.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.TestStore;
import vn.temlang.storefrontsync.channel.Marketplace;

/** The queue on its database, at times that the test names. */
class WorkQueueTest {
  private static final TestStore STORE = new TestStore();
  private static final AccountId ACCOUNT = STORE.account(Marketplace.VOSO, "http://127.0.0.1:9");
  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final WorkOutcome.Trouble TROUBLE =
      new WorkOutcome.Trouble("SHOP_UNAVAILABLE", "vi", "en");
  private final WorkQueue queue = STORE.the(WorkQueue.class);

  @AfterAll
  static void close() {
    STORE.close();
  }

  @BeforeEach
  void begin() {
    STORE.change("delete from store.work_item");
  }

  private WorkKey wish() {
    return wish(new WorkKey(ACCOUNT, WorkKind.RECONCILE_LISTING, UUID.randomUUID()), 0);
  }

  private WorkKey wish(WorkKey key, long secondsAfterNoon) {
    queue.wish(key, NOON.plusSeconds(secondsAfterNoon));
    return key;
  }

  private Optional<WorkItem> take(long secondsAfterNoon) {
    return queue.take(NOON.plusSeconds(secondsAfterNoon), LEASE);
  }

  private static long leased() {
    return STORE.number("select count(*) from store.work_item where leased_until is not null");
  }

  /**
   * PostgreSQL plans from the number of rows that it counted last. With one it looked for the next
   * item anew for each row, and so leased items that nobody did until their lease had ended.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 40})
  void takes_one_item_however_many_rows_the_planner_expects(int counted) {
    for (int i = 0; i < counted; i++) {
      wish();
    }
    STORE.change("analyze store.work_item");
    wish();
    wish();
    assertThat(take(1)).isPresent();
    assertThat(leased()).isEqualTo(1);
  }

  @Test
  void takes_what_waits_longest_and_orders_before_listings() {
    WorkKey late = wish(new WorkKey(ACCOUNT, WorkKind.RECONCILE_LISTING, UUID.randomUUID()), 2);
    WorkKey early = wish(new WorkKey(ACCOUNT, WorkKind.RECONCILE_LISTING, UUID.randomUUID()), 1);
    WorkKey orders = wish(new WorkKey(ACCOUNT, WorkKind.POLL_ORDERS, UUID.randomUUID()), 3);
    assertThat(take(0)).isEmpty();
    assertThat(take(3).orElseThrow().key()).isEqualTo(orders);
    assertThat(take(3).orElseThrow().key()).isEqualTo(early);
    assertThat(take(3).orElseThrow().key()).isEqualTo(late);
    assertThat(take(3)).isEmpty();
  }

  @Test
  void the_same_wish_again_is_one_item() {
    WorkKey key = wish();
    wish(key, 1);
    assertThat(take(2).orElseThrow().generation()).isEqualTo(2);
    assertThat(take(2)).isEmpty();
  }

  @Test
  void what_is_done_is_gone() {
    wish();
    queue.done(take(1).orElseThrow(), NOON.plusSeconds(2));
    assertThat(queue.open(10)).isEmpty();
  }

  /** However the attempt ends that was running when the wish came. */
  @ParameterizedTest
  @ValueSource(strings = {"done", "look again", "failed", "buried"})
  void a_wish_during_an_attempt_is_followed_at_once_after_it(String end) {
    WorkKey key = wish();
    WorkItem running = take(1).orElseThrow();
    wish(key, 2);
    assertThat(take(3)).as("while it is being done").isEmpty();
    Instant after = NOON.plusSeconds(600);
    switch (end) {
      case "done" -> queue.done(running, NOON.plusSeconds(4));
      case "look again" -> queue.lookAgain(running, after);
      case "failed" -> queue.failed(running, after, TROUBLE);
      default -> queue.bury(running, NOON.plusSeconds(4), TROUBLE);
    }
    assertThat(take(4)).contains(new WorkItem(key, 2, 1));
  }

  @Test
  void a_wish_ends_the_wait_after_a_failed_attempt_and_has_all_attempts_before_it() {
    WorkKey key = wish();
    for (int attempt = 1; attempt <= 3; attempt++) {
      WorkItem item = take(attempt).orElseThrow();
      assertThat(item.attempts()).isEqualTo(attempt);
      queue.failed(item, NOON.plusSeconds(attempt + 1), TROUBLE);
    }
    queue.failed(take(4).orElseThrow(), NOON.plusSeconds(600), TROUBLE);
    assertThat(take(5)).isEmpty();
    wish(key, 5);
    assertThat(take(5).orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  void a_routine_wish_leaves_a_wait_alone_and_brings_a_dead_item_to_life() {
    WorkKey key = wish();
    queue.failed(take(1).orElseThrow(), NOON.plusSeconds(600), TROUBLE);
    queue.wishRoutinely(key, NOON.plusSeconds(2));
    assertThat(take(3)).isEmpty();
    queue.bury(take(600).orElseThrow(), NOON.plusSeconds(601), TROUBLE);
    assertThat(take(700)).isEmpty();
    queue.wishRoutinely(key, NOON.plusSeconds(700));
    assertThat(take(700).orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  void what_nobody_finished_is_taken_again_when_its_lease_has_ended() {
    WorkKey key = wish();
    assertThat(take(1)).contains(new WorkItem(key, 1, 1));
    wish(key, 2);
    assertThat(take(LEASE.toSeconds())).isEmpty();
    assertThat(take(LEASE.toSeconds() + 1)).contains(new WorkItem(key, 2, 2));
  }
}
