package vn.temlang.bench.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One measured figure.
 *
 * @param name dotted, the part first
 * @param baseline what it is compared with, in the same unit and from the same run
 * @param ratio the median over the rounds of value by baseline
 * @param goal what it should be, for people
 */
public record Figure(
    String name,
    String unit,
    Spread value,
    OptionalDouble baseline,
    OptionalDouble ratio,
    Optional<String> goal) {

  /** A figure that stands alone. */
  public static Figure alone(String name, String unit, List<Double> rounds) {
    return new Figure(
        name,
        unit,
        Spread.of(rounds),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  /**
   * A figure whose rounds were interleaved with those of its baseline.
   *
   * @throws IllegalArgumentException unless there are as many of the one as of the other
   */
  public static Figure beside(
      String name, String unit, List<Double> rounds, List<Double> baseline) {
    if (rounds.size() != baseline.size()) {
      throw new IllegalArgumentException("Each round needs one of the baseline.");
    }
    List<Double> ratios =
        IntStream.range(0, rounds.size())
            .mapToObj(round -> rounds.get(round) / baseline.get(round))
            .toList();
    return new Figure(
        name,
        unit,
        Spread.of(rounds),
        OptionalDouble.of(Spread.of(baseline).median()),
        OptionalDouble.of(Spread.of(ratios).median()),
        Optional.empty());
  }

  /** The same with what it should be. */
  public Figure withGoal(String words) {
    return new Figure(name, unit, value, baseline, ratio, Optional.of(words));
  }
}
