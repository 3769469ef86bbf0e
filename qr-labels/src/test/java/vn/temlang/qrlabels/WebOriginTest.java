package vn.temlang.qrlabels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {
  @Test
  void has_capitals_that_mean_the_same() {
    WebOrigin origin = WebOrigin.of("HTTPS://Temlang.vn:8443/");
    assertThat(origin).hasToString("https://temlang.vn:8443");
    assertThat(origin.capitals()).isEqualTo("HTTPS://TEMLANG.VN:8443");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://temlang.vn",
        "temlang.vn",
        "https:///x",
        "https://a@temlang.vn",
        "https://temlang.vn/tem",
        "https://temlang.vn?a",
        "https://temlang.vn#a",
        "mailto:a@b.vn"
      })
  void is_scheme_host_and_port_only(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> WebOrigin.of(text));
  }
}
