package vn.temlang.api.page.text;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Every sentence of the pages in every language, read once from {@code messages/<tag>.properties}.
 */
@Singleton
public class Messages {
  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  /**
   * Reads the files of all languages.
   *
   * @throws IllegalStateException when a file is not on the class path
   */
  public Messages() {
    for (Language language : Language.values()) {
      texts.put(language, read(language));
    }
  }

  /**
   * The text of a key, its places {@code {0}}, {@code {1}} … filled as {@link MessageFormat} does.
   *
   * @throws IllegalArgumentException for a key that the language does not have
   */
  public String text(Language language, String key, Object... values) {
    String text = texts.getOrDefault(language, Map.of()).get(key);
    if (text == null) {
      throw new IllegalArgumentException("no message " + key + " in " + language.tag());
    }
    return values.length == 0 ? text : new MessageFormat(text, language.locale()).format(values);
  }

  /** All keys of a language. */
  public Set<String> keys(Language language) {
    return Set.copyOf(texts.getOrDefault(language, Map.of()).keySet());
  }

  private static Map<String, String> read(Language language) {
    String name = "/messages/" + language.tag() + ".properties";
    try (InputStream file = Messages.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the class path");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      Map<String, String> texts = new HashMap<>();
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
      return Map.copyOf(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
