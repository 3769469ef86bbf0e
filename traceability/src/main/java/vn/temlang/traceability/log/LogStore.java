package vn.temlang.traceability.log;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The log's own tables: leaves, tiles and checkpoints. Written only inside a sequencer's
 * transaction.
 */
public interface LogStore extends TileSource {
  /**
   * Becomes the one sequencer of the deployment until the transaction ends; false when another is.
   */
  boolean tryLock();

  /** The queued commitments, oldest first. */
  List<Queued> queued(int limit);

  /** Moves queued commitments into the log at contiguous indexes from {@code firstIndex} on. */
  void append(long firstIndex, List<Queued> leaves, Instant at);

  void put(Collection<Tile> tiles);

  void put(SignedCheckpoint checkpoint, Instant at);

  Optional<SignedCheckpoint> newestCheckpoint();

  Optional<SignedCheckpoint> findCheckpoint(long size);

  /**
   * The entries of one bundle (C2SP tlog-tiles): up to 256 commitments from {@code 256 * index} on.
   */
  List<Commitment> entries(long index);

  long queueLength();

  /** A commitment that waits for its index. */
  record Queued(long position, Commitment commitment) {}
}
