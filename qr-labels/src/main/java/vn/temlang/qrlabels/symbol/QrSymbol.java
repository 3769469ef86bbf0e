package vn.temlang.qrlabels.symbol;

import java.util.Objects;

/**
 * A QR symbol: rows of modules, without the quiet zone, that a printer has only to paint. Error
 * correction is M, and Q or H where they cost no larger symbol.
 */
public final class QrSymbol {
  /** Modules that stay white on each side (ISO/IEC 18004, section 5.3.8). */
  public static final int QUIET_ZONE = 4;

  private final int version;
  private final ErrorCorrection errorCorrection;
  private final byte[] packed;

  QrSymbol(int version, ErrorCorrection errorCorrection, byte[] packed) {
    this.version = version;
    this.errorCorrection = errorCorrection;
    this.packed = packed;
  }

  /** How much of a symbol may be damaged: about 15, 25 and 30 of a hundred codewords. */
  public enum ErrorCorrection {
    M,
    Q,
    H
  }

  /**
   * The smallest symbol for a text. Digits, capitals and {@code $%*+-./: } alone take 5.5 bits a
   * character, anything else makes every character take 8.
   *
   * @param payload 1 to 2,331 ASCII characters, as many as version 40 holds at M
   * @throws IllegalArgumentException for a text that is empty, too long or not ASCII
   */
  public static QrSymbol of(String payload) {
    if (payload.isEmpty()) {
      throw new IllegalArgumentException("A symbol carries at least one character");
    }
    for (int i = 0; i < payload.length(); i++) {
      if (payload.charAt(i) >= 128) {
        throw new IllegalArgumentException("A symbol's text is ASCII: position " + (i + 1));
      }
    }
    return SymbolEncoder.encode(payload);
  }

  /** Modules on a side: 21, 25, 29 … 177. */
  public int size() {
    return 17 + 4 * version;
  }

  /** 1 to 40. */
  public int version() {
    return version;
  }

  /** The level that the symbol was given. */
  public ErrorCorrection errorCorrection() {
    return errorCorrection;
  }

  /**
   * Whether a module is dark.
   *
   * @param column from the left, counted from 0
   * @param row from the top, counted from 0
   * @throws IndexOutOfBoundsException outside the symbol
   */
  public boolean dark(int column, int row) {
    Objects.checkIndex(column, size());
    Objects.checkIndex(row, size());
    return (packed[row * bytesPerRow() + column / 8] & (0x80 >>> (column % 8))) != 0;
  }

  /** Bytes in each row of {@link #packedRows}. */
  public int bytesPerRow() {
    return (size() + 7) / 8;
  }

  /**
   * The modules from top to bottom, one bit each, dark is 1, the leftmost in the highest bit; every
   * row begins a new byte. A fresh copy.
   */
  public byte[] packedRows() {
    return packed.clone();
  }
}
