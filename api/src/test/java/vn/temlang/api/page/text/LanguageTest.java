package vn.temlang.api.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|ENGLISH",
        "en-GB,en;q=0.9|ENGLISH",
        "fr-FR,fr;q=0.9,en;q=0.5,vi;q=0.4|ENGLISH",
        "en;q=0.4,vi;q=0.8|VIETNAMESE",
        "vi-VN|VIETNAMESE",
        "fr|VIETNAMESE",
        "*|VIETNAMESE",
        "en;q=0|VIETNAMESE",
        "en;q=nonsense|VIETNAMESE"
      })
  void is_the_best_one_that_the_browser_accepts(String header, Language language) {
    assertThat(Language.accepted(header)).isEqualTo(language);
  }

  @Test
  void is_found_by_its_tag_in_any_case_and_by_nothing_else() {
    assertThat(Language.ofTag("EN")).contains(Language.ENGLISH);
    assertThat(Language.ofTag("vi")).contains(Language.VIETNAMESE);
    assertThat(Language.ofTag("../etc")).isEmpty();
  }
}
