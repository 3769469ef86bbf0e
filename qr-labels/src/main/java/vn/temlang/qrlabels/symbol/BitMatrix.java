package vn.temlang.qrlabels.symbol;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/**
 * Square of modules, a row in a long, the leftmost module in the lowest bit; with its columns, so
 * that runs downwards are counted like runs across.
 */
final class BitMatrix {
  /** Modules on a side that a long holds with a bit to spare: version 11. */
  static final int LARGEST = 61;

  private final long[] rows;
  private final long[] columns;

  private BitMatrix(long[] rows, long[] columns) {
    this.rows = rows;
    this.columns = columns;
  }

  static BitMatrix of(ByteMatrix matrix) {
    int size = matrix.getWidth();
    long[] rows = new long[size];
    long[] columns = new long[size];
    byte[][] modules = matrix.getArray();
    for (int y = 0; y < size; y++) {
      byte[] line = modules[y];
      long row = 0;
      for (int x = 0; x < size; x++) {
        long dark = line[x];
        row |= dark << x;
        columns[x] |= dark << y;
      }
      rows[y] = row;
    }
    return new BitMatrix(rows, columns);
  }

  int size() {
    return rows.length;
  }

  /** From top to bottom. */
  long row(int y) {
    return rows[y];
  }

  /** From left to right, the uppermost module in the lowest bit. */
  long column(int x) {
    return columns[x];
  }

  BitMatrix xor(BitMatrix other) {
    return new BitMatrix(xor(rows, other.rows), xor(columns, other.columns));
  }

  /** One bit a module, leftmost highest, every row begins a byte. */
  byte[] packed() {
    int bytesPerRow = (rows.length + 7) / 8;
    byte[] packed = new byte[bytesPerRow * rows.length];
    for (int y = 0; y < rows.length; y++) {
      long leftmostHighest = Long.reverse(rows[y]);
      for (int i = 0; i < bytesPerRow; i++) {
        packed[y * bytesPerRow + i] = (byte) (leftmostHighest >>> (56 - 8 * i));
      }
    }
    return packed;
  }

  private static long[] xor(long[] a, long[] b) {
    long[] result = new long[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = a[i] ^ b[i];
    }
    return result;
  }
}
