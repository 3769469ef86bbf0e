package vn.temlang.qrlabels.sheet;

/** Thrown when a label does not fit its template even in the smallest type; says by how much. */
public final class UnprintableLabelException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final double neededMm;
  private final double availableMm;

  UnprintableLabelException(Reason reason, String what, double neededMm, double availableMm) {
    super("%s: needs %.1f mm, has %.1f mm".formatted(what, neededMm, availableMm));
    this.reason = reason;
    this.neededMm = neededMm;
    this.availableMm = availableMm;
  }

  /** What does not fit; the names are public contract. */
  public enum Reason {
    /** A single word, or one row of the code, is wider than the label's text field. */
    WORD_TOO_WIDE,
    /** The rows together are higher than the label's text field. */
    TEXT_TOO_HIGH,
    /** The symbol's modules would be smaller than 0.33 mm. */
    SYMBOL_TOO_LARGE
  }

  public Reason reason() {
    return reason;
  }

  /** What the smallest setting takes, in millimetres. */
  public double neededMm() {
    return neededMm;
  }

  /** What the label offers, in millimetres. */
  public double availableMm() {
    return availableMm;
  }
}
