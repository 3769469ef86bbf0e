package vn.temlang.traceability.log;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Answers what anybody may ask of the log: its head, its tiles, its entries and proofs from tiles.
 */
@Singleton
public class TransparencyLog {
  private final LogStore store;

  TransparencyLog(LogStore store) {
    this.store = store;
  }

  /** The newest checkpoint, in the text that {@code GET /checkpoint} serves. */
  public Optional<SignedCheckpoint> findCheckpoint() {
    return store.newestCheckpoint();
  }

  /** The checkpoint signed at exactly this size. */
  public Optional<SignedCheckpoint> findCheckpoint(long size) {
    return store.findCheckpoint(size);
  }

  /** A path from the leaf to the root of the tree of that size. */
  @Transactional // one connection for all the tiles
  public InclusionProof proveInclusion(long index, long size) {
    return new MerkleTree(size, new Tiles(store)).inclusion(index);
  }

  /** The proof that the tree of one size extends a smaller one. */
  @Transactional
  public ConsistencyProof proveConsistency(long smaller, long larger) {
    return new MerkleTree(larger, new Tiles(store)).consistencyFrom(smaller);
  }

  /**
   * The bytes of {@code tile/L/N} ({@code width} 256) or {@code tile/L/N.p/W}.
   *
   * @return empty when the log is not that wide yet
   */
  public Optional<byte[]> findTile(int level, long index, int width) {
    return store
        .find(level, index)
        .filter(tile -> tile.width() >= width)
        .map(tile -> tile.bytes(width));
  }

  /** The bytes of {@code tile/entries/N}: each entry with its length in two bytes, big-endian. */
  public Optional<byte[]> findEntries(long index, int width) {
    List<Commitment> entries = store.entries(index);
    if (width < 1 || entries.size() < width) {
      return Optional.empty();
    }
    ByteArrayOutputStream bundle = new ByteArrayOutputStream(width * (2 + Hash.BYTES));
    for (Commitment entry : entries.subList(0, width)) {
      bundle.write(0);
      bundle.write(Hash.BYTES);
      bundle.writeBytes(entry.value().bytes());
    }
    return Optional.of(bundle.toByteArray());
  }
}
