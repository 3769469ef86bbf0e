package vn.temlang.traceability.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.MalformedValue;

class HamletNameTest {
  private static final HamletName HOA_BINH = new HamletName("Ấp Hòa Bình");

  @ParameterizedTest
  @ValueSource(strings = {"ấp hoà bình", " ẤP  HÒA BÌNH ", "Ấp Hòa, Bình"})
  void is_one_name_however_it_is_spelled(String spelled) {
    assertThat(new HamletName(spelled).key()).isEqualTo(HOA_BINH.key());
    String apart = Normalizer.normalize(spelled, Normalizer.Form.NFD);
    assertThat(new HamletName(apart).key()).isEqualTo(HOA_BINH.key());
    assertThat(HamletName.keyOf(apart)).isEqualTo(HOA_BINH.key()).doesNotContain(",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ấp Hỏa Bình", "Ấp Hoa Bình", "Hòa Bình"})
  void is_another_name_with_another_letter_or_tone(String other) {
    assertThat(new HamletName(other).key()).isNotEqualTo(HOA_BINH.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "- .", "Ấp\t1\u0000"})
  void is_refused_without_a_letter_or_with_control_characters(String none) {
    assertThatThrownBy(() -> new HamletName(none)).isInstanceOf(MalformedValue.class);
  }

  @Test
  void has_at_most_100_characters() {
    assertThat(new HamletName("a".repeat(100)).value()).hasSize(100);
    String longer = "a".repeat(101);
    assertThatThrownBy(() -> new HamletName(longer)).isInstanceOf(MalformedValue.class);
  }
}
