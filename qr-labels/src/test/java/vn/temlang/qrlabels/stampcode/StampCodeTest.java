package vn.temlang.qrlabels.stampcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.qrlabels.WebOrigin;
import vn.temlang.qrlabels.stampcode.StampCode.Parsed;
import vn.temlang.qrlabels.stampcode.StampCode.Reason;

class StampCodeTest {
  private static final StampCode CODE = new StampCode(new StampId(1), (1L << 40) - 31);

  @Test
  void is_printed_in_groups_and_carried_in_capitals() {
    assertThat(CODE.text()).isEqualTo("00000001ZZZZZZZ1");
    assertThat(CODE.grouped()).isEqualTo("0000-0001-ZZZZ-ZZZ1");
    assertThat(CODE.symbolText(WebOrigin.of("https://temlang.vn")))
        .isEqualTo("HTTPS://TEMLANG.VN/00000001ZZZZZZZ1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000001ZZZZZZZ1",
        "0000-0001-zzzz-zzz1",
        " ooOO oooI zzzz zzzL ",
        "0000\u20110001\u2013zzzz\u00A0zzzi"
      })
  void is_understood_as_typed(String typed) {
    assertThat(StampCode.parse(typed)).isEqualTo(new Parsed.Code(CODE));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "' - ', EMPTY",
    "00000001ZZZZZZZ, WRONG_LENGTH",
    "00000001ZZZZZZZ11, WRONG_LENGTH",
    "00000001ZZZZZZZU, FOREIGN_CHARACTER",
    "00000001ZZZZZZZĐ, FOREIGN_CHARACTER",
    "https://temlang.vn/00000001ZZZZZZZ1, FOREIGN_CHARACTER"
  })
  void is_refused_for_a_reason(String typed, Reason reason) {
    assertThat(StampCode.parse(typed)).isEqualTo(new Parsed.Malformed(reason));
  }

  @Test
  void has_forty_bits_twice() {
    assertThat(StampId.LAST.value()).isEqualTo(1_099_511_627_775L);
    assertThatIllegalArgumentException().isThrownBy(() -> StampId.LAST.plus(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new StampId(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new StampCode(StampId.LAST, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new StampCode(StampId.LAST, 1L << 40));
    assertThat(new StampId(2)).isLessThan(StampId.LAST);
  }
}
