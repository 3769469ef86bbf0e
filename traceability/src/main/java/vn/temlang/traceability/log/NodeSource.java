package vn.temlang.traceability.log;

/**
 * Gives the root of a complete subtree: the node at {@code index} of {@code level}, over the leaves
 * {@code [index << level, (index + 1) << level)}.
 */
@FunctionalInterface
public interface NodeSource {
  Hash node(int level, long index);
}
