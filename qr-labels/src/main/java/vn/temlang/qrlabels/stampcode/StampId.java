package vn.temlang.qrlabels.stampcode;

/**
 * The number of one stamp among all stamps of all runs; a run owns a contiguous block of them.
 *
 * @param value 0 to 2^40-1
 */
public record StampId(long value) implements Comparable<StampId> {
  public static final int BITS = 40;
  public static final StampId LAST = new StampId((1L << BITS) - 1);

  /**
   * @throws IllegalArgumentException outside 0 to 2^40-1
   */
  public StampId {
    if (value < 0 || value >>> BITS != 0) {
      throw new IllegalArgumentException("A stamp's id has 40 bits: " + value);
    }
  }

  /**
   * The id that many places on.
   *
   * @throws IllegalArgumentException when it would leave the 40 bits
   */
  public StampId plus(long places) {
    return new StampId(Math.addExact(value, places));
  }

  @Override
  public int compareTo(StampId other) {
    return Long.compare(value, other.value);
  }
}
