package vn.temlang.qrlabels.symbol;

import vn.temlang.qrlabels.symbol.SymbolEncoder.Fit;

/**
 * The eight data masks of one version and level. What distinguishes a symbol under mask n from the
 * same under mask 0, format bits included, does not depend on its text; it is taken once from two
 * symbols of zxing's.
 */
final class Masks {
  private static final int COUNT = 8;

  private final BitMatrix[] differences;

  private Masks(BitMatrix[] differences) {
    this.differences = differences;
  }

  /** The masks of a fit, learnt from any text that has it. */
  static Masks of(String example, Fit fit) {
    BitMatrix first = BitMatrix.of(SymbolEncoder.zxing(example, fit, 0).getMatrix());
    BitMatrix[] differences = new BitMatrix[COUNT];
    for (int mask = 0; mask < COUNT; mask++) {
      differences[mask] =
          BitMatrix.of(SymbolEncoder.zxing(example, fit, mask).getMatrix()).xor(first);
    }
    return new Masks(differences);
  }

  /** The symbol with the lowest penalty; the first of equals, as zxing chooses. */
  BitMatrix best(BitMatrix underMaskZero) {
    BitMatrix best = underMaskZero;
    int lowest = Penalty.of(underMaskZero);
    for (int mask = 1; mask < COUNT; mask++) {
      BitMatrix candidate = underMaskZero.xor(differences[mask]);
      int penalty = Penalty.of(candidate);
      if (penalty < lowest) {
        lowest = penalty;
        best = candidate;
      }
    }
    return best;
  }
}
