package vn.temlang.traceability.log;

import java.util.Optional;

/** Where the tiles of a log are kept; a tile may be wider than the tree that is asked about. */
@FunctionalInterface
public interface TileSource {
  Optional<Tile> find(int level, long index);
}
