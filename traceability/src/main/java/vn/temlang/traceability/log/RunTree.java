package vn.temlang.traceability.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The tree over the stamps of one run. Only the nodes above each full group of 2^10 leaves are
 * kept; the rest is computed again from the leaves when a path is asked for.
 */
public final class RunTree {
  private static final int KEPT_LEVEL = 10;
  private static final int GROUP = 1 << KEPT_LEVEL;

  private final long size;
  private final List<Hash> kept;
  private final LongFunction<byte[]> leaves;

  private RunTree(long size, List<Hash> kept, LongFunction<byte[]> leaves) {
    if (size < 1) {
      throw new IllegalArgumentException("a run has at least one stamp");
    }
    this.size = size;
    this.kept = kept;
    this.leaves = leaves;
  }

  /**
   * Walks all leaves once.
   *
   * @param leaves gives the commitment of the stamp at a 0-based index ({@link StampLeaf})
   */
  public static RunTree build(long size, LongFunction<byte[]> leaves) {
    List<Hash> kept = new ArrayList<>(Math.toIntExact(size / GROUP));
    RunTree tree = new RunTree(size, kept, leaves);
    for (long group = 0; group < size / GROUP; group++) {
      kept.add(tree.compute(KEPT_LEVEL, group));
    }
    return tree;
  }

  /**
   * Continues with the nodes that {@link #keptNodes} gave.
   *
   * @throws IllegalArgumentException when the bytes are not those of a run of this size
   */
  public static RunTree of(long size, byte[] keptNodes, LongFunction<byte[]> leaves) {
    if (keptNodes.length != size / GROUP * Hash.BYTES) {
      throw new IllegalArgumentException("not the nodes of a run of " + size);
    }
    List<Hash> kept = new ArrayList<>();
    for (int at = 0; at < keptNodes.length; at += Hash.BYTES) {
      kept.add(Hash.of(keptNodes, at, at + Hash.BYTES));
    }
    return new RunTree(size, kept, leaves);
  }

  /** The nodes to store: 32 bytes for each full 1,024 stamps. */
  public byte[] keptNodes() {
    byte[] bytes = new byte[kept.size() * Hash.BYTES];
    for (int i = 0; i < kept.size(); i++) {
      kept.get(i).copyTo(bytes, i * Hash.BYTES);
    }
    return bytes;
  }

  public Hash root() {
    return tree().root();
  }

  /** The path of the stamp at a 0-based index. */
  public InclusionProof path(long index) {
    return tree().inclusion(index);
  }

  private MerkleTree tree() {
    return new MerkleTree(size, this::node);
  }

  private Hash node(int level, long index) {
    if (level < KEPT_LEVEL) {
      return compute(level, index);
    }
    if (level == KEPT_LEVEL) {
      return kept.get(Math.toIntExact(index));
    }
    return Rfc9162.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
  }

  private Hash compute(int level, long index) {
    Hash[] row = new Hash[1 << level];
    for (int i = 0; i < row.length; i++) {
      row[i] = Rfc9162.leaf(leaves.apply((index << level) + i));
    }
    for (int left = row.length; left > 1; left /= 2) {
      for (int i = 0; i < left / 2; i++) {
        row[i] = Rfc9162.node(row[2 * i], row[2 * i + 1]);
      }
    }
    return row[0];
  }
}
