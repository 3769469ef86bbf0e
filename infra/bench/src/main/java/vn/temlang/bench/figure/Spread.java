package vn.temlang.bench.figure;

import java.util.List;

/** A measurement over several rounds: the median round with the least and the most. */
public record Spread(double median, double min, double max) {
  /**
   * @throws IllegalArgumentException without rounds
   */
  public static Spread of(List<Double> rounds) {
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("A spread needs at least one round.");
    }
    double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }
}
