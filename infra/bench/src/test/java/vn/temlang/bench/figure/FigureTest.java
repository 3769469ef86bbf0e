package vn.temlang.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
  @Test
  void the_ratio_is_the_median_of_the_ratios_of_each_round_with_its_neighbour() {
    Figure figure = Figure.beside("a.b", "s", List.of(2.0, 30.0, 4.0), List.of(1.0, 10.0, 8.0));

    assertThat(figure.ratio()).hasValue(2);
    assertThat(figure.baseline()).hasValue(8);
    assertThat(figure.value()).isEqualTo(new Spread(4, 2, 30));
  }

  @Test
  void a_round_without_its_baseline_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.beside("a.b", "s", List.of(1.0, 2.0), List.of(1.0)));
  }
}
