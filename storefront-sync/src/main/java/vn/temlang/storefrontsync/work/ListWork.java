package vn.temlang.storefrontsync.work;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows what is waiting, and what has been given up and why. */
@Singleton
public class ListWork {
  private static final int MOST = 200;
  private final WorkQueue queue;

  public ListWork(WorkQueue queue) {
    this.queue = queue;
  }

  /** At most 200 items, those given up first. */
  public List<View> list() {
    return queue.open(MOST).stream().map(View::of).toList();
  }

  /** One item as the API shows it; {@code deadAt} is there when it was given up. */
  public record View(
      UUID accountId,
      WorkKind kind,
      UUID entityId,
      Progress progress,
      WorkOutcome.Trouble lastTrouble) {
    static View of(WorkQueue.OpenWork open) {
      WorkKey key = open.item().key();
      Progress progress = new Progress(open.item().attempts(), open.due(), open.deadAt());
      return new View(key.account().value(), key.kind(), key.entity(), progress, open.last());
    }
  }

  /** How far it has come. */
  public record Progress(int attempts, Instant dueAt, Optional<Instant> deadAt) {}
}
