package vn.temlang.traceability.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  @Test
  void sorts_names_by_utf16_code_units_as_rfc_8785_section_3_2_3_shows() {
    CanonicalJson json =
        CanonicalJson.of(
            Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis"));
    assertThat(json.members().values())
        .containsExactly(
            "Carriage Return",
            "One",
            "Control",
            "Latin Small Letter O With Diaeresis",
            "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh");
  }

  @Test
  void escapes_only_what_rfc_8785_section_3_2_2_2_escapes() {
    assertThat(CanonicalJson.of(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/\u007f")).text())
        .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\"}");
  }

  @Test
  void spells_lists_objects_numbers_and_booleans_without_spaces() {
    assertThat(
            CanonicalJson.of(Map.of("b", List.of(1, -2L, true), "a", Map.of("z", 0, "y", "")))
                .text())
        .isEqualTo("{\"a\":{\"y\":\"\",\"z\":0},\"b\":[1,-2,true]}");
  }

  @Test
  void refuses_what_has_no_single_spelling() {
    for (Object bad : Arrays.asList(1.5, 1.0f, 1L << 53, -(1L << 53), 'c', "\ud83d", "\ude00x")) {
      assertThatIllegalArgumentException()
          .as("%s", bad)
          .isThrownBy(() -> CanonicalJson.of(Map.of("a", bad)));
    }
    assertThat(CanonicalJson.of(Map.of("a", (1L << 53) - 1)).text())
        .isEqualTo("{\"a\":9007199254740991}");
  }

  @Test
  void commits_to_what_another_hmac_implementation_computed() {
    // computed with `openssl dgst -mac HMAC`
    byte[] salt = new byte[32];
    Arrays.fill(salt, (byte) 7);
    assertThat(Commitment.of(Salt.of(salt), CanonicalJson.of(Map.of("a", 1))).value().hex())
        .isEqualTo("0d733feec304f131c0dcbceb873c317e2bcc4789397082bd429646222a2eb027");
  }
}
