package vn.temlang.qrlabels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class Base32Test {
  @Property
  void any_sixty_bits_come_back(@ForAll @LongRange(min = 0, max = (1L << 60) - 1) long value) {
    assertThat(Base32.decode(Base32.encode(value, 12))).isEqualTo(value);
  }

  @Test
  void a_number_fits_or_is_refused() {
    assertThat(Base32.encode(31, 1)).isEqualTo("Z");
    assertThatIllegalArgumentException().isThrownBy(() -> Base32.encode(32, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Base32.encode(-1, 12));
    assertThatIllegalArgumentException().isThrownBy(() -> Base32.decode("U"));
    assertThatIllegalArgumentException().isThrownBy(() -> Base32.decode(""));
    assertThatIllegalArgumentException().isThrownBy(() -> Base32.decode("0".repeat(13)));
  }

  @Test
  void typing_is_forgiven() {
    assertThat(Base32.tidy(" oO0-iIlL1\u2011\u2013\u00A0\u200Babz ")).isEqualTo("00011111ABZ");
  }

  @Test
  void letters_of_other_alphabets_stay_what_they_are() {
    // Turkish dotless i, Greek omicron, fullwidth A: none of them was ever printed
    assertThat(Base32.tidy("\u0131\u03BF\uFF21")).isEqualTo("\u0131\u03BF\uFF21");
    assertThat(Base32.valueOf('\uFF21')).isEqualTo(-1);
  }
}
