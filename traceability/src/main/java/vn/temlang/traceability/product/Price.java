package vn.temlang.traceability.product;

/**
 * What one unit costs.
 *
 * @param sample whether it is made up for a demonstration, which every page that shows it says
 */
public record Price(Dong dong, boolean sample) {
  public long amount() {
    return dong.amount();
  }
}
