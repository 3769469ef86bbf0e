package vn.temlang.traceability.log;

import java.util.List;

/** Shows that a tree only added leaves to a smaller one (RFC 9162 section 2.1.4). */
public record ConsistencyProof(long smaller, long larger, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether both roots follow from this proof (RFC 9162 section 2.1.4.2), used up exactly. */
  public boolean verifies(Hash smallerRoot, Hash largerRoot) {
    if (smaller < 1 || smaller > larger) {
      return false;
    }
    if (smaller == larger) {
      return path.isEmpty() && smallerRoot.equals(largerRoot);
    }
    boolean complete = Long.bitCount(smaller) == 1;
    if (!complete && path.isEmpty()) {
      return false;
    }
    return complete
        ? follow(smallerRoot, path, smallerRoot, largerRoot)
        : follow(path.getFirst(), path.subList(1, path.size()), smallerRoot, largerRoot);
  }

  private boolean follow(Hash start, List<Hash> rest, Hash smallerRoot, Hash largerRoot) {
    int trailing = Long.numberOfTrailingZeros(smaller);
    long node = (smaller - 1) >> trailing;
    long last = (larger - 1) >> trailing;
    Hash small = start;
    Hash large = start;
    for (Hash hash : rest) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        small = Rfc9162.node(hash, small);
        large = Rfc9162.node(hash, large);
        int up = Long.numberOfTrailingZeros(node);
        node >>= up;
        last >>= up;
      } else {
        large = Rfc9162.node(large, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && small.equals(smallerRoot) && large.equals(largerRoot);
  }
}
