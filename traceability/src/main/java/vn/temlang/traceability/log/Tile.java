package vn.temlang.traceability.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 neighbouring hashes of every eighth level of the tree (C2SP tlog-tiles, height 8). A
 * full tile never changes; a shorter one only grows.
 */
public final class Tile {
  /** Levels of the tree in one tile. */
  public static final int HEIGHT = 8;

  /** Hashes of a full tile. */
  public static final int WIDTH = 1 << HEIGHT;

  private final int level;
  private final long index;
  private final List<Hash> hashes;

  /**
   * @param level 0 for tiles of leaf hashes, 1 for the roots of full tiles of level 0, and so on
   */
  public Tile(int level, long index, List<Hash> hashes) {
    if (level < 0 || level > 7 || index < 0 || hashes.size() > WIDTH) {
      throw new IllegalArgumentException("no such tile: " + level + '/' + index);
    }
    this.level = level;
    this.index = index;
    this.hashes = new ArrayList<>(hashes);
  }

  public static Tile parse(int level, long index, byte[] bytes) {
    if (bytes.length % Hash.BYTES != 0) {
      throw new IllegalArgumentException("a tile is made of whole hashes");
    }
    List<Hash> hashes = new ArrayList<>(bytes.length / Hash.BYTES);
    for (int at = 0; at < bytes.length; at += Hash.BYTES) {
      hashes.add(Hash.of(bytes, at, at + Hash.BYTES));
    }
    return new Tile(level, index, hashes);
  }

  public int level() {
    return level;
  }

  public long index() {
    return index;
  }

  public int width() {
    return hashes.size();
  }

  public boolean isFull() {
    return hashes.size() == WIDTH;
  }

  /** The resource that C2SP tlog-tiles serves. */
  public byte[] bytes() {
    return bytes(hashes.size());
  }

  /** The first hashes only: the partial tile of an earlier tree size. */
  public byte[] bytes(int width) {
    byte[] bytes = new byte[width * Hash.BYTES];
    for (int i = 0; i < width; i++) {
      hashes.get(i).copyTo(bytes, i * Hash.BYTES);
    }
    return bytes;
  }

  void add(Hash hash) {
    if (isFull()) {
      throw new IllegalStateException("a full tile never changes");
    }
    hashes.add(hash);
  }

  /** The root over {@code 2^height} hashes of this tile from {@code from} on. */
  Hash root(int from, int height) {
    int width = 1 << height;
    if (from + width > hashes.size()) {
      throw new IllegalStateException(
          "tile %d/%d holds %d hashes, not %d"
              .formatted(level, index, hashes.size(), from + width));
    }
    Hash[] row = hashes.subList(from, from + width).toArray(Hash[]::new);
    for (int left = width; left > 1; left /= 2) {
      for (int i = 0; i < left / 2; i++) {
        row[i] = Rfc9162.node(row[2 * i], row[2 * i + 1]);
      }
    }
    return row[0];
  }
}
