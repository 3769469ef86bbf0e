package vn.temlang.storefrontsync.work.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.TestClock;
import vn.temlang.storefrontsync.TestStore;
import vn.temlang.storefrontsync.channel.Marketplace;
import vn.temlang.storefrontsync.work.Backoff;
import vn.temlang.storefrontsync.work.DrainWork;
import vn.temlang.storefrontsync.work.WishRoutine;
import vn.temlang.storefrontsync.work.WorkHandler;
import vn.temlang.storefrontsync.work.WorkItem;
import vn.temlang.storefrontsync.work.WorkKey;
import vn.temlang.storefrontsync.work.WorkKind;
import vn.temlang.storefrontsync.work.WorkOutcome;
import vn.temlang.storefrontsync.work.WorkQueue;

/** The threads on a real queue, with handlers that the tests steer. */
class WorkerTest {
  private static final TestStore STORE = new TestStore();
  private static final AccountId ACCOUNT = STORE.account(Marketplace.VOSO, "http://127.0.0.1:9");
  private static final Duration SOON = Duration.ofSeconds(20);
  private final WorkQueue queue = STORE.the(WorkQueue.class);
  private final TestClock clock = STORE.the(TestClock.class);
  private final List<Worker> started = new ArrayList<>();
  private final Map<UUID, List<Integer>> attempts = new ConcurrentHashMap<>();

  @AfterAll
  static void close() {
    STORE.close();
  }

  @BeforeEach
  void begin() {
    STORE.change("delete from store.work_item");
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Worker worker : started) {
      worker.stop();
    }
  }

  /** Notes each attempt, then does what the test says. */
  private final class Noting implements WorkHandler {
    private final Consumer<WorkItem> act;

    Noting(Consumer<WorkItem> act) {
      this.act = act;
    }

    @Override
    public WorkKind kind() {
      return WorkKind.RECONCILE_LISTING;
    }

    @Override
    public WorkOutcome handle(WorkItem item) {
      attempts
          .computeIfAbsent(item.key().entity(), _ -> new CopyOnWriteArrayList<>())
          .add(item.attempts());
      act.accept(item);
      return new WorkOutcome.Done();
    }
  }

  private Worker start(Consumer<WorkItem> act) {
    return start(act, new WishRoutine(List.of()));
  }

  private Worker start(Consumer<WorkItem> act, WishRoutine routine) {
    DrainWork drain =
        new DrainWork(queue, List.of(new Noting(act)), STORE.the(Backoff.class), clock);
    WorkerSettings settings =
        new WorkerSettings(true, 2, Duration.ofMillis(20), Duration.ofMillis(20));
    Worker worker = new Worker(drain, routine, Runnable::run, settings);
    started.add(worker);
    worker.onApplicationEvent(new StartupEvent(STORE.the(ApplicationContext.class)));
    return worker;
  }

  private UUID wish() {
    UUID entity = UUID.randomUUID();
    wish(entity);
    return entity;
  }

  private void wish(UUID entity) {
    queue.wish(new WorkKey(ACCOUNT, WorkKind.RECONCILE_LISTING, entity), clock.instant());
  }

  private int times(UUID entity) {
    return attempts.getOrDefault(entity, List.of()).size();
  }

  private void untilNothingIsOpen() {
    await().atMost(SOON).until(() -> queue.open(1).isEmpty());
  }

  private static void pass(CountDownLatch gate) {
    try {
      assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void does_what_is_wished_while_it_runs_and_goes_on_to_the_next() {
    start(_ -> {});
    UUID first = wish();
    untilNothingIsOpen();
    UUID second = wish();
    untilNothingIsOpen();
    assertThat(times(first)).isEqualTo(1);
    assertThat(times(second)).isEqualTo(1);
  }

  @Test
  void follows_a_wish_that_came_during_an_attempt_as_soon_as_that_has_ended() {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    start(
        _ -> {
          running.countDown();
          pass(gate);
        });
    UUID listing = wish();
    pass(running);
    wish(listing);
    gate.countDown();
    untilNothingIsOpen();
    assertThat(attempts.get(listing)).containsExactly(1, 1);
  }

  @Test
  void survives_a_fault_and_tries_again_without_waiting_for_the_lease() {
    AtomicInteger faults = new AtomicInteger();
    UUID broken = UUID.randomUUID();
    start(
        item -> {
          if (item.key().entity().equals(broken) && faults.incrementAndGet() <= 2) {
            throw new IllegalStateException("a fault on purpose");
          }
        });
    wish(broken);
    List<UUID> others = List.of(wish(), wish(), wish(), wish());
    await().atMost(SOON).until(() -> others.stream().allMatch(other -> times(other) == 1));
    // the waits are a second and two at most, the lease is two minutes
    untilNothingIsOpen();
    assertThat(attempts.get(broken)).containsExactly(1, 2, 3);
  }

  @Test
  void a_routine_that_fails_is_wished_again() {
    AtomicInteger rounds = new AtomicInteger();
    UUID wished = UUID.randomUUID();
    WishRoutine.Routine routine =
        () -> {
          if (rounds.incrementAndGet() == 1) {
            throw new IllegalStateException("a fault on purpose");
          }
          wish(wished);
        };
    start(_ -> {}, new WishRoutine(List.of(routine)));
    await().atMost(SOON).until(() -> times(wished) >= 2);
  }

  @Test
  void lets_a_running_attempt_end_when_it_is_stopped_and_takes_no_other() throws Exception {
    CountDownLatch running = new CountDownLatch(2);
    CountDownLatch gate = new CountDownLatch(1);
    Worker worker =
        start(
            _ -> {
              running.countDown();
              pass(gate);
            });
    List<UUID> both = List.of(wish(), wish());
    pass(running);
    UUID waiting = wish();
    Thread stopper =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    worker.stop();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    await().atMost(SOON).until(() -> stopper.getState() == Thread.State.TIMED_WAITING);
    gate.countDown();
    assertThat(stopper.join(Duration.ofSeconds(20))).isTrue();
    assertThat(both).allMatch(done -> times(done) == 1);
    assertThat(queue.open(10))
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.item().key().entity()).isEqualTo(waiting);
              assertThat(left.item().attempts()).isZero();
            });
  }

  @Test
  void two_of_them_never_do_the_same_at_once() {
    Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    Set<UUID> twice = ConcurrentHashMap.newKeySet();
    Set<String> hands = ConcurrentHashMap.newKeySet();
    for (int process = 0; process < 2; process++) {
      String name = "process " + process;
      start(
          item -> {
            UUID entity = item.key().entity();
            if (!inHand.add(entity)) {
              twice.add(entity);
            }
            hands.add(name);
            Thread.onSpinWait();
            inHand.remove(entity);
          });
    }
    List<UUID> listings = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      listings.add(UUID.randomUUID());
    }
    for (int round = 0; round < 10; round++) {
      listings.forEach(this::wish);
    }
    untilNothingIsOpen();
    assertThat(twice).isEmpty();
    assertThat(attempts.keySet()).isEqualTo(new HashSet<>(listings));
    assertThat(hands).hasSize(2);
  }

  @Test
  void takes_over_what_a_killed_one_left_when_the_lease_has_ended() {
    UUID left = wish();
    // taken, and never heard of again
    assertThat(queue.take(clock.instant(), Duration.ofMinutes(2))).isPresent();
    start(_ -> {});
    UUID other = wish();
    await().atMost(SOON).until(() -> times(other) == 1);
    assertThat(times(left)).isZero();
    clock.advance(Duration.ofMinutes(3));
    untilNothingIsOpen();
    assertThat(attempts.get(left)).containsExactly(2);
  }
}
