package vn.temlang.bench.figure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Figures as people read them in a terminal and as scripts read them, one JSON object a line. */
public final class Report {
  private static final JsonMapper JSON = new JsonMapper();
  private static final MathContext DIGITS = new MathContext(4);
  private static final List<String> HEAD =
      List.of("figure", "value", "unit", "baseline", "ratio", "min", "max", "goal");

  private Report() {}

  /** A line for each figure under the names of the columns. */
  public static List<String> table(List<Figure> figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    figures.forEach(figure -> rows.add(row(figure)));
    return rows.stream().map(row -> line(row, widths(rows))).toList();
  }

  private static List<String> row(Figure figure) {
    return List.of(
        figure.name(),
        text(figure.value().median()),
        figure.unit(),
        text(figure.baseline()),
        text(figure.ratio()),
        text(figure.value().min()),
        text(figure.value().max()),
        figure.goal().orElse(""));
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      line.append(String.format(Locale.ROOT, "%-" + (widths[column] + 2) + "s", row.get(column)));
    }
    return line.toString().stripTrailing();
  }

  /**
   * {@code {"name","value","unit","baseline","ratio","min","max"}} with four significant digits;
   * null where there is nothing to compare with.
   */
  public static String json(Figure figure) {
    ObjectNode line = JSON.createObjectNode();
    line.put("name", figure.name());
    line.put("value", number(figure.value().median()));
    line.put("unit", figure.unit());
    line.put("baseline", optional(figure.baseline(), Report::number));
    line.put("ratio", optional(figure.ratio(), Report::number));
    line.put("min", number(figure.value().min()));
    line.put("max", number(figure.value().max()));
    return line.toString();
  }

  private static <T> @org.jspecify.annotations.Nullable T optional(
      OptionalDouble value, Function<Double, T> shown) {
    return value.isPresent() ? shown.apply(value.getAsDouble()) : null;
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? text(value.getAsDouble()) : "";
  }

  private static String text(double value) {
    return number(value).toPlainString();
  }

  // whole above a thousand, so that no figure looks more exact than it is
  private static BigDecimal number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    return rounded.signum() == 0
        ? BigDecimal.ZERO
        : rounded.setScale(Math.max(0, rounded.stripTrailingZeros().scale()));
  }
}
