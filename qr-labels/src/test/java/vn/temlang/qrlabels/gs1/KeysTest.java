package vn.temlang.qrlabels.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception.Rule;

class KeysTest {
  static Rule broken(Runnable act) {
    try {
      act.run();
    } catch (MalformedGs1Exception e) {
      return e.rule();
    }
    throw new AssertionError("was accepted");
  }

  @Property
  void every_wrong_digit_is_noticed(
      @ForAll @NumericChars @StringLength(12) String data,
      @ForAll @IntRange(max = 12) int at,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    String right = CheckDigit.appendTo(data);
    char wrong = (char) ('0' + (right.charAt(at) - '0' + by) % 10);
    String changed = right.substring(0, at) + wrong + right.substring(at + 1);
    assertThat(broken(() -> new Gtin(changed))).isEqualTo(Rule.CHECK_DIGIT);
  }

  @Nested
  class CheckDigits {
    // keys with which GS1 and the encyclopaedias explain the check digit, and one on a shelf
    @ParameterizedTest
    @CsvSource({
      "400638133393, 1",
      "629104150021, 3",
      "10614141234567890, 8",
      "37610425002123456, 9",
      "401234500000, 9",
      "9638507, 4",
      "03600029145, 2"
    })
    void are_the_published_ones(String digits, int check) {
      assertThat(CheckDigit.of(digits)).isEqualTo(check);
    }

    @Test
    void need_digits() {
      assertThat(broken(() -> CheckDigit.of(""))).isEqualTo(Rule.LENGTH);
      assertThat(broken(() -> CheckDigit.of("12a"))).isEqualTo(Rule.DIGITS_ONLY);
      // digits of other scripts are not the ones under a bar code
      assertThat(broken(() -> CheckDigit.of("12\u0663"))).isEqualTo(Rule.DIGITS_ONLY);
    }
  }

  @Nested
  class TradeItems {
    @ParameterizedTest
    @CsvSource({
      "96385074, 00000096385074",
      "036000291452, 00036000291452",
      "4006381333931, 04006381333931",
      "14006381333938, 14006381333938"
    })
    void are_kept_in_fourteen_digits(String written, String kept) {
      assertThat(new Gtin(written).digits()).isEqualTo(kept);
      assertThat(new Gtin(written)).isEqualTo(new Gtin(kept));
    }

    @Test
    void are_printed_as_on_the_shelf() {
      assertThat(new Gtin("4006381333931").printed()).isEqualTo("4006381333931");
      assertThat(new Gtin("14006381333938").printed()).isEqualTo("14006381333938");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9638507", "963850745", "40063813339", "140063813339381"})
    void have_eight_twelve_thirteen_or_fourteen_digits(String text) {
      assertThat(broken(() -> new Gtin(text))).isEqualTo(Rule.LENGTH);
    }

    @Test
    void are_refused_for_the_rule_they_break() {
      assertThat(broken(() -> new Gtin("4006381333930"))).isEqualTo(Rule.CHECK_DIGIT);
      assertThat(broken(() -> new Gtin("400638133393X"))).isEqualTo(Rule.DIGITS_ONLY);
      assertThat(broken(() -> new Gtin("0000000000000"))).isEqualTo(Rule.ALL_ZEROS);
    }
  }

  @Test
  void a_place_has_thirteen_digits() {
    assertThat(new Gln("4012345000009").digits()).isEqualTo("4012345000009");
    assertThat(broken(() -> new Gln("4012345000008"))).isEqualTo(Rule.CHECK_DIGIT);
    assertThat(broken(() -> new Gln("401234500000"))).isEqualTo(Rule.LENGTH);
    assertThat(broken(() -> new Gln("04012345000009"))).isEqualTo(Rule.LENGTH);
  }

  @Test
  void a_shipment_has_eighteen_digits() {
    assertThat(new Sscc("106141412345678908").digits()).isEqualTo("106141412345678908");
    assertThat(broken(() -> new Sscc("106141412345678909"))).isEqualTo(Rule.CHECK_DIGIT);
    assertThat(broken(() -> new Sscc("10614141234567890"))).isEqualTo(Rule.LENGTH);
    assertThat(broken(() -> new Sscc("1061414123456789080"))).isEqualTo(Rule.LENGTH);
  }

  @Nested
  class BatchAndSerialNumbers {
    @Test
    void have_one_to_twenty_characters() {
      assertThat(new BatchNumber("A").value()).isEqualTo("A");
      assertThat(new SerialNumber("x".repeat(20)).value()).hasSize(20);
      assertThat(broken(() -> new BatchNumber(""))).isEqualTo(Rule.LENGTH);
      assertThat(broken(() -> new BatchNumber("x".repeat(21)))).isEqualTo(Rule.LENGTH);
      assertThat(broken(() -> new SerialNumber("x".repeat(21)))).isEqualTo(Rule.LENGTH);
    }

    @Test
    void are_of_the_eighty_two_characters() {
      StringBuilder allowed = new StringBuilder();
      for (char c = 0; c < 0x2000; c++) {
        if (CharacterSet82.contains(c)) {
          allowed.append(c);
        }
      }
      assertThat(allowed)
          .hasToString(
              "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_"
                  + "abcdefghijklmnopqrstuvwxyz")
          .hasSize(82);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A B", "Lô1", "A#", "A@", "A^", "A~", "\u0000"})
    void have_no_other(String text) {
      assertThat(broken(() -> new BatchNumber(text))).isEqualTo(Rule.CHARACTER_SET);
    }

    @Test
    void tell_capitals_from_small_letters() {
      assertThat(new BatchNumber("a")).isNotEqualTo(new BatchNumber("A"));
    }
  }
}
