package vn.temlang.api.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The sentence of each reason in Vietnamese and English; facts stand where {@code {0}} is. */
@Singleton
public class Sentences {
  private final Properties vietnamese = read("vi");
  private final Properties english = read("en");

  public String vietnamese(String reason, List<?> facts) {
    return sentence(vietnamese, reason, facts);
  }

  public String english(String reason, List<?> facts) {
    return sentence(english, reason, facts);
  }

  boolean knows(String reason) {
    return vietnamese.containsKey(reason) && english.containsKey(reason);
  }

  private static String sentence(Properties sentences, String reason, List<?> facts) {
    String pattern = sentences.getProperty(reason);
    if (pattern == null) {
      throw new IllegalStateException("no sentence for " + reason);
    }
    Object[] texts = facts.stream().map(String::valueOf).toArray();
    return new MessageFormat(pattern, Locale.ROOT).format(texts);
  }

  private static Properties read(String language) {
    String name = "/problems/" + language + ".properties";
    try (InputStream stream =
        Objects.requireNonNull(Sentences.class.getResourceAsStream(name), name)) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
