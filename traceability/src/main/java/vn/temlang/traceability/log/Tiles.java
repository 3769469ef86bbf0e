package vn.temlang.traceability.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tiles that one piece of work touches, each read once; answers for nodes of the tree and takes
 * new leaves at the right edge.
 */
final class Tiles implements NodeSource {
  private record Place(int level, long index) {}

  private final TileSource source;
  private final Map<Place, Tile> read = new HashMap<>();
  private final Map<Place, Tile> changed = new LinkedHashMap<>();

  Tiles(TileSource source) {
    this.source = source;
  }

  @Override
  public Hash node(int level, long index) {
    int height = level % Tile.HEIGHT;
    long first = index << height;
    return tile(level / Tile.HEIGHT, first >> Tile.HEIGHT).root((int) (first % Tile.WIDTH), height);
  }

  /** Adds the leaf that stands at {@code index}, which is the tree's size so far. */
  void append(long index, Hash leaf) {
    append(0, index, leaf);
  }

  private void append(int level, long index, Hash hash) {
    Place place = new Place(level, index >> Tile.HEIGHT);
    int at = (int) (index % Tile.WIDTH);
    Tile tile = at == 0 ? read.computeIfAbsent(place, Tiles::empty) : tile(level, place.index());
    if (tile.width() != at) {
      throw new IllegalStateException("the edge of the tree and its tiles differ at " + place);
    }
    tile.add(hash);
    changed.put(place, tile);
    if (tile.isFull()) {
      append(level + 1, place.index(), tile.root(0, Tile.HEIGHT));
    }
  }

  /** The tiles that {@link #append} touched, in the order of their first change. */
  Collection<Tile> changed() {
    return changed.values();
  }

  private Tile tile(int level, long index) {
    return read.computeIfAbsent(
        new Place(level, index),
        place ->
            source
                .find(level, index)
                .orElseThrow(() -> new IllegalStateException("the log lost its tile " + place)));
  }

  private static Tile empty(Place place) {
    return new Tile(place.level(), place.index(), List.of());
  }
}
