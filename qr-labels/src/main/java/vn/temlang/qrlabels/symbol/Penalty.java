package vn.temlang.qrlabels.symbol;

/** How badly a masked symbol can be read (ISO/IEC 18004, section 7.8.3.1), a row at a time. */
final class Penalty {
  private static final int BLOCK = 3;
  private static final int FINDER_LIKE = 40;
  private static final int UNBALANCED = 10;

  private Penalty() {}

  static int of(BitMatrix symbol) {
    int size = symbol.size();
    long all = (1L << size) - 1;
    int sum = 0;
    int dark = 0;
    for (int i = 0; i < size; i++) {
      sum += line(symbol.row(i), all) + line(symbol.column(i), all);
      sum += i == 0 ? 0 : blocks(symbol.row(i - 1), symbol.row(i), all);
      dark += Long.bitCount(symbol.row(i));
    }
    return sum + balance(dark, size * size);
  }

  private static int line(long line, long all) {
    return runs(line, all) + finderLike(line, all);
  }

  // a run of five costs 3, every further module 1: of a run of n, n-4 fours of equal neighbours
  // remain, in one piece
  private static int runs(long line, long all) {
    long equal = ~(line ^ (line >>> 1)) & (all >>> 1);
    long pairs = equal & (equal >>> 1);
    long fours = pairs & (pairs >>> 2);
    return Long.bitCount(fours) + 2 * Long.bitCount(fours & ~(fours << 1));
  }

  // dark 1, light 1, dark 3, light 1, dark 1, with four light ones before or behind in the symbol
  private static int finderLike(long line, long all) {
    long light = ~line & all;
    long ends = line & (line >>> 6) & (light >>> 1) & (light >>> 5);
    long pattern = ends & (line >>> 2) & (line >>> 3) & (line >>> 4);
    if (pattern == 0) {
      return 0;
    }
    long pairs = light & (light >>> 1);
    long fourLight = pairs & (pairs >>> 2);
    return FINDER_LIKE * Long.bitCount(pattern & ((fourLight << 4) | (fourLight >>> 7)));
  }

  // squares of two by two in one colour
  private static int blocks(long above, long row, long all) {
    long different = (above ^ row) | (above ^ (above >>> 1)) | (row ^ (row >>> 1));
    return BLOCK * Long.bitCount(~different & (all >>> 1));
  }

  private static int balance(int dark, int all) {
    return Math.abs(dark * 2 - all) * 10 / all * UNBALANCED;
  }
}
