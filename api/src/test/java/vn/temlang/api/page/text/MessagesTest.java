package vn.temlang.api.page.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*)\"");
  private static final Pattern CALL = Pattern.compile("\\.text\\(\"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final Messages messages = new Messages();

  @Test
  void every_key_stands_in_every_language() {
    assertThat(messages.keys(Language.ENGLISH)).isEqualTo(messages.keys(Language.VIETNAMESE));
  }

  @Test
  void no_key_is_written_twice() throws IOException {
    for (Language language : Language.values()) {
      List<String> lines =
          Files.readAllLines(
              Path.of("src/main/resources/messages", language.tag() + ".properties"));
      List<String> keys =
          lines.stream()
              .filter(l -> l.contains("="))
              .map(l -> l.substring(0, l.indexOf('=')))
              .toList();
      assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(messages.keys(language));
    }
  }

  @Test
  void every_key_is_used_by_a_template_or_by_code() throws IOException {
    assertThat(found(LITERAL)).containsAll(messages.keys(Language.VIETNAMESE));
  }

  @Test
  void every_key_that_a_template_asks_for_exists() throws IOException {
    assertThat(messages.keys(Language.VIETNAMESE)).containsAll(found(CALL));
  }

  @Test
  void no_text_is_empty_and_none_has_a_quote_that_message_format_would_swallow() {
    for (Language language : Language.values()) {
      for (String key : messages.keys(language)) {
        assertThat(messages.text(language, key)).as(key).isNotBlank().doesNotContain("'");
      }
    }
  }

  @Test
  void every_language_has_the_same_places_to_fill() {
    for (String key : messages.keys(Language.VIETNAMESE)) {
      assertThat(places(messages.text(Language.ENGLISH, key)))
          .as(key)
          .isEqualTo(places(messages.text(Language.VIETNAMESE, key)));
    }
  }

  @Test
  void numbers_in_a_text_are_written_as_the_language_does() {
    assertThat(messages.text(Language.VIETNAMESE, "range", 1, 1000)).isEqualTo("từ 1 đến 1.000");
    assertThat(messages.text(Language.ENGLISH, "range", 1, 1000)).isEqualTo("1 to 1,000");
  }

  @Test
  void key_that_nobody_wrote_is_refused() {
    assertThatThrownBy(() -> messages.text(Language.ENGLISH, "no.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such");
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (String folder : List.of("src/main/jte", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          pattern.matcher(Files.readString(file)).results().forEach(r -> found.add(r.group(1)));
        }
      }
    }
    return found;
  }
}
