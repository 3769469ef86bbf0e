package vn.temlang.traceability.log;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Gives queued commitments their place in the log and signs the new tree head, in one transaction.
 */
@Singleton
public class Sequencer {
  /** Bounds the memory and the length of one transaction. */
  static final int MOST_AT_ONCE = 50_000;

  private final LogStore store;
  private final LogKey key;
  private final Clock clock;

  Sequencer(LogStore store, LogKey key, Clock clock) {
    this.store = store;
    this.key = key;
    this.clock = clock;
  }

  /** What a run of the sequencer did. */
  public sealed interface Sequenced {
    /** The log grew to {@code size} by {@code added} leaves. */
    record Grown(long size, int added) implements Sequenced {}

    /** Nothing was queued. */
    record Idle() implements Sequenced {}

    /** Another sequencer of the deployment is at work. */
    record Elsewhere() implements Sequenced {}
  }

  /**
   * Takes what is queued, at most 50,000 commitments.
   *
   * @throws LogDamaged when the stored tree is not the one that was signed last, or another key
   *     signed it: nothing is signed then
   */
  @Transactional
  public Sequenced sequence() {
    if (!store.tryLock()) {
      return new Sequenced.Elsewhere();
    }
    List<LogStore.Queued> queued = store.queued(MOST_AT_ONCE);
    if (queued.isEmpty()) {
      return new Sequenced.Idle();
    }
    Tiles tiles = new Tiles(store);
    long size = trustedSize(tiles);
    long next = size;
    for (LogStore.Queued leaf : queued) {
      tiles.append(next++, leaf.commitment().leafHash());
    }
    store.append(size, queued, clock.instant());
    store.put(tiles.changed());
    Checkpoint head =
        new Checkpoint(key.verifier().name(), next, new MerkleTree(next, tiles).root());
    store.put(SignedCheckpoint.sign(head, key), clock.instant());
    return new Sequenced.Grown(next, queued.size());
  }

  /** Never extends what was not signed: the tiles have to give the root of the last checkpoint. */
  private long trustedSize(Tiles tiles) {
    Optional<SignedCheckpoint> newest = store.newestCheckpoint();
    if (newest.isEmpty()) {
      return 0;
    }
    Checkpoint last = newest.get().checkpoint();
    if (!newest.get().signedBy(key.verifier())) {
      throw new LogDamaged(
          "the checkpoint of size "
              + last.size()
              + " was signed by another key: restore the log's"
              + " key file, or start a new log under another origin");
    }
    if (!new MerkleTree(last.size(), tiles).root().equals(last.root())) {
      throw new LogDamaged(
          "the tiles do not give the root signed for size "
              + last.size()
              + ": restore the database"
              + " from a backup that holds both");
    }
    return last.size();
  }
}
