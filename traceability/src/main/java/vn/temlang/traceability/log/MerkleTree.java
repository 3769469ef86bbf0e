package vn.temlang.traceability.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over the first {@code size} leaves of a source: its root and proofs, by RFC 9162 2.1.
 */
public record MerkleTree(long size, NodeSource nodes) {
  public MerkleTree {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no " + size + " leaves");
    }
  }

  public Hash root() {
    return size == 0 ? Rfc9162.emptyRoot() : root(0, size);
  }

  /**
   * The path from a leaf to the root (RFC 9162 section 2.1.3.1).
   *
   * @throws IndexOutOfBoundsException when there is no such leaf
   */
  public InclusionProof inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("leaf " + index + " of " + size);
    }
    List<Hash> path = new ArrayList<>();
    path(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /**
   * The proof that this tree extends the one of the first {@code smaller} leaves (RFC 9162 section
   * 2.1.4.1).
   */
  public ConsistencyProof consistencyFrom(long smaller) {
    if (smaller < 1 || smaller > size) {
      throw new IndexOutOfBoundsException("tree " + smaller + " of " + size);
    }
    List<Hash> path = new ArrayList<>();
    subproof(smaller, 0, size, true, path);
    return new ConsistencyProof(smaller, size, path);
  }

  private Hash root(long from, long to) {
    long width = to - from;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return nodes.node(level, from >> level);
    }
    long middle = from + Long.highestOneBit(width);
    return Rfc9162.node(root(from, middle), root(middle, to));
  }

  private void path(long index, long from, long to, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    long middle = split(from, to);
    if (index < middle) {
      path(index, from, middle, path);
      path.add(root(middle, to));
    } else {
      path(index, middle, to, path);
      path.add(root(from, middle));
    }
  }

  private void subproof(long smaller, long from, long to, boolean known, List<Hash> path) {
    if (smaller == to) {
      if (!known) {
        path.add(root(from, to));
      }
      return;
    }
    long middle = split(from, to);
    if (smaller <= middle) {
      subproof(smaller, from, middle, known, path);
      path.add(root(middle, to));
    } else {
      subproof(smaller, middle, to, false, path);
      path.add(root(from, middle));
    }
  }

  /** The largest power of two below the width, from the left. */
  private static long split(long from, long to) {
    return from + Long.highestOneBit(to - from - 1);
  }
}
