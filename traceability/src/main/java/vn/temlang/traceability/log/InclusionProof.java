package vn.temlang.traceability.log;

import java.util.List;
import java.util.Optional;

/** A leaf's audit path to the root of a tree of {@code size} leaves (RFC 9162 section 2.1.3). */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether this path leads from the leaf hash to the root; the index has to be below the size. */
  public boolean verifies(Hash leafHash, Hash root) {
    return rootFrom(leafHash).filter(root::equals).isPresent();
  }

  /**
   * Follows the path (RFC 9162 section 2.1.3.2); empty when the index is not below the size or the
   * path is shorter or longer than the tree asks for.
   */
  public Optional<Hash> rootFrom(Hash leafHash) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    long node = index;
    long last = size - 1;
    Hash hash = leafHash;
    for (Hash sibling : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        hash = Rfc9162.node(sibling, hash);
        int up = Long.numberOfTrailingZeros(node);
        node >>= up;
        last >>= up;
      } else {
        hash = Rfc9162.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(hash) : Optional.empty();
  }
}
