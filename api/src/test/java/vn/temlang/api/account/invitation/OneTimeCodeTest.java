package vn.temlang.api.account.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void has_128_bits_of_which_each_one_varies() {
    Set<String> seen = new HashSet<>();
    int[] ones = new int[130];
    for (int i = 0; i < 400; i++) {
      String text = OneTimeCode.fresh(random).text();
      assertThat(text).matches("[0-9A-HJKMNP-TV-Z]{26}");
      assertThat(seen.add(text)).isTrue();
      for (int bit = 0; bit < 130; bit++) {
        int value = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(text.charAt(bit / 5));
        ones[bit] += value >> (4 - bit % 5) & 1;
      }
    }
    int varying = 0;
    for (int count : ones) {
      varying += count > 100 && count < 300 ? 1 : 0;
    }
    assertThat(varying).isEqualTo(128);
  }

  @Test
  void is_read_in_small_letters_and_in_groups() {
    OneTimeCode code = OneTimeCode.fresh(random);
    String typed = code.text().toLowerCase(java.util.Locale.ROOT).replaceAll("(.{5})", "$1-");
    assertThat(OneTimeCode.parse(typed)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ABC", "00000000000000000000000000U", "../../etc/passwd"})
  void other_text_is_none(String typed) {
    assertThat(OneTimeCode.parse(typed)).isEmpty();
    assertThat(OneTimeCode.parse("0".repeat(100_000))).isEmpty();
  }

  @Test
  void does_not_tell_itself_to_a_log() {
    OneTimeCode code = OneTimeCode.fresh(random);
    assertThat(code.toString()).doesNotContain(code.text());
  }
}
