package vn.temlang.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {
  private static Latencies of(long count) {
    Latencies latencies = new Latencies();
    LongStream.rangeClosed(1, count).map(i -> count + 1 - i).forEach(latencies::add);
    return latencies;
  }

  @ParameterizedTest
  @CsvSource({"100,0.5,50", "100,0.99,99", "100,1,100", "5000,0.99,4950", "1,0.01,1", "3,0.5,2"})
  void the_percentile_is_the_nearest_rank(long count, double share, long expected) {
    assertThat(of(count).percentile(share)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
  void a_share_that_is_none_is_refused(double share) {
    assertThatIllegalArgumentException().isThrownBy(() -> of(3).percentile(share));
  }

  @Test
  void those_of_two_connections_are_taken_together() {
    Latencies all = of(2);
    all.addAll(of(2000));

    assertThat(all.count()).isEqualTo(2002);
    assertThat(all.percentile(1)).isEqualTo(2000);
  }
}
