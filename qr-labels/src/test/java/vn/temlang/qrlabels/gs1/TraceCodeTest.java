package vn.temlang.qrlabels.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.temlang.qrlabels.gs1.KeysTest.broken;

import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.temlang.qrlabels.Base32;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception.Rule;

class TraceCodeTest {
  private static final long LARGEST = (1L << 55) - 1;

  @Property
  void carries_its_number(@ForAll @LongRange(max = LARGEST) long number) {
    TraceCode code = TraceCode.of(number);
    assertThat(code.text()).hasSize(12).matches("[0-9A-HJKMNP-TV-Z]{12}");
    assertThat(code.number()).isEqualTo(number);
    assertThat(TraceCode.parse(code.grouped().replace('0', 'o').replace('1', 'l'))).isEqualTo(code);
  }

  @Property
  void notices_every_wrong_character(
      @ForAll @LongRange(max = LARGEST) long number,
      @ForAll @IntRange(max = 11) int at,
      @ForAll @IntRange(min = 1, max = 31) int by) {
    StringBuilder changed = new StringBuilder(TraceCode.of(number).text());
    int value = Base32.valueOf(changed.charAt(at));
    changed.setCharAt(at, Base32.character(value ^ by));
    assertThat(broken(() -> new TraceCode(changed.toString()))).isEqualTo(Rule.CHECK_DIGIT);
  }

  @Property
  void notices_any_two_characters_swapped(
      @ForAll @LongRange(max = LARGEST) long number,
      @ForAll @IntRange(max = 11) int one,
      @ForAll @IntRange(max = 11) int other) {
    StringBuilder changed = new StringBuilder(TraceCode.of(number).text());
    char first = changed.charAt(one);
    char second = changed.charAt(other);
    Assume.that(first != second);
    changed.setCharAt(one, second);
    changed.setCharAt(other, first);
    assertThat(broken(() -> new TraceCode(changed.toString()))).isEqualTo(Rule.CHECK_DIGIT);
  }

  @Test
  void stays_what_it_was_since_labels_outlive_releases() {
    assertThat(TraceCode.of(0)).hasToString("000000000000");
    assertThat(TraceCode.of(1)).hasToString("000000000012");
    assertThat(TraceCode.of(32)).hasToString("000000000104");
    assertThat(TraceCode.of(LARGEST).grouped()).startsWith("ZZZZ-ZZZZ-ZZZ");
  }

  @Test
  void comes_from_the_random_end_of_an_id() {
    UUID id = UUID.fromString("019a9f3e-0000-7000-8000-000000000001");
    assertThat(TraceCode.of(id)).isEqualTo(TraceCode.of(1));
    UUID full = UUID.fromString("019a9f3e-0000-7000-bfff-ffffffffffff");
    assertThat(TraceCode.of(full)).isEqualTo(TraceCode.of(LARGEST));
  }

  @Test
  void has_twelve_characters_of_its_alphabet_in_capitals() {
    assertThat(broken(() -> new TraceCode("00000000000"))).isEqualTo(Rule.LENGTH);
    assertThat(broken(() -> new TraceCode("0000000000000"))).isEqualTo(Rule.LENGTH);
    assertThat(broken(() -> new TraceCode("00000000000U"))).isEqualTo(Rule.CHARACTER_SET);
    assertThat(broken(() -> new TraceCode("a00000000000"))).isEqualTo(Rule.CHARACTER_SET);
    assertThatIllegalArgumentException().isThrownBy(() -> TraceCode.of(LARGEST + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> TraceCode.of(-1));
  }
}
