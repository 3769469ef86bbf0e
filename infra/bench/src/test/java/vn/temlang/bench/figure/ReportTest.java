package vn.temlang.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void a_line_holds_every_key_in_order_with_four_significant_digits() {
    Figure figure =
        Figure.beside(
            "scan.rate", "requests/s", List.of(1234.56, 1000.0), List.of(41_234.5, 41_234.5));

    assertThat(Report.json(figure))
        .isEqualTo(
            "{\"name\":\"scan.rate\",\"value\":1117,\"unit\":\"requests/s\","
                + "\"baseline\":41230,\"ratio\":0.0271,\"min\":1000,\"max\":1235}");
  }

  @Test
  void what_has_no_baseline_says_null() {
    assertThat(Report.json(Figure.alone("idle.memory", "MB", List.of(287.25))))
        .isEqualTo(
            "{\"name\":\"idle.memory\",\"value\":287.3,\"unit\":\"MB\","
                + "\"baseline\":null,\"ratio\":null,\"min\":287.3,\"max\":287.3}");
  }

  @Test
  void nothing_is_zero() {
    assertThat(Report.json(Figure.alone("a", "s", List.of(0.0)))).contains("\"value\":0,");
  }

  @Test
  void the_table_has_a_line_for_each_figure_under_the_names_of_its_columns() {
    Figure figure = Figure.alone("idle.memory", "MB", List.of(287.25)).withGoal("at most 300");

    assertThat(Report.table(List.of(figure)))
        .containsExactly(
            "figure       value  unit  baseline  ratio  min    max    goal",
            "idle.memory  287.3  MB                     287.3  287.3  at most 300");
  }
}
