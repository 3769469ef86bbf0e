package vn.temlang.storefrontsync.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the next due item and does it. Talks to shops, so never inside a transaction. */
@Singleton
public class DrainWork {
  /** With the waits of {@link Backoff}: about half an hour of trying. */
  static final int MOST_ATTEMPTS = 12;

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final WorkOutcome.Trouble GAVE_UP =
      new WorkOutcome.Trouble(
          "GAVE_UP",
          "Đã thử nhiều lần mà chưa xong. Hãy kiểm tra kết nối với sàn rồi bấm thử lại.",
          "Tried many times without success. Check the connection to the shop, then try again.");
  private static final WorkOutcome.Trouble FAULT =
      new WorkOutcome.Trouble(
          "FAULT",
          "Hệ thống gặp lỗi khi làm việc này. Hệ thống sẽ thử lại.",
          "Something went wrong here. It will be tried again.");
  private final WorkQueue queue;
  private final Map<WorkKind, WorkHandler> handlers = new EnumMap<>(WorkKind.class);
  private final Backoff backoff;
  private final Clock clock;

  public DrainWork(WorkQueue queue, List<WorkHandler> handlers, Backoff backoff, Clock clock) {
    this.queue = queue;
    this.backoff = backoff;
    this.clock = clock;
    handlers.forEach(handler -> this.handlers.put(handler.kind(), handler));
  }

  /**
   * Returns whether there was something to do. What a handler throws comes out of here, after the
   * item was put back for another attempt.
   */
  public boolean drain() {
    Optional<WorkItem> taken = queue.take(clock.instant(), LEASE);
    taken.ifPresent(this::attempt);
    return taken.isPresent();
  }

  private void attempt(WorkItem item) {
    WorkHandler handler = handlers.get(item.key().kind());
    if (handler == null) {
      throw new IllegalStateException("nobody does " + item.key().kind());
    }
    // more than the most: whoever took it last did not live to say how it ended
    if (item.attempts() > MOST_ATTEMPTS) {
      queue.bury(item, clock.instant(), GAVE_UP);
      return;
    }
    settle(item, outcome(handler, item));
  }

  /**
   * A fault is a failed attempt too: the item must not wait for the end of its lease. The fault
   * itself goes on to the worker, which logs it; one while settling travels with it.
   */
  private WorkOutcome outcome(WorkHandler handler, WorkItem item) {
    try {
      return handler.handle(item);
    } catch (RuntimeException fault) {
      try {
        settle(item, new WorkOutcome.Failed(FAULT, Optional.empty()));
      } catch (RuntimeException second) {
        fault.addSuppressed(second);
      }
      throw fault;
    }
  }

  private void settle(WorkItem item, WorkOutcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case WorkOutcome.Done() -> queue.done(item, now);
      case WorkOutcome.LookAgain(Duration after) -> queue.lookAgain(item, now.plus(after));
      case WorkOutcome.Hopeless(WorkOutcome.Trouble trouble) -> queue.bury(item, now, trouble);
      case WorkOutcome.Failed(WorkOutcome.Trouble trouble, Optional<Duration> after) -> {
        if (item.attempts() >= MOST_ATTEMPTS) {
          queue.bury(item, now, trouble);
        } else {
          Duration own = backoff.after(item.attempts());
          Duration wait = after.filter(asked -> asked.compareTo(own) > 0).orElse(own);
          queue.failed(item, now.plus(wait), trouble);
        }
      }
    }
  }
}
