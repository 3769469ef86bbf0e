package vn.temlang.api.account.openid;

import io.micronaut.context.env.Environment;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.account.OtherWays;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.view.WayIn;

/**
 * The identity providers that are configured. Their names are read from one key and not from the
 * keys of each, because a name cannot be told from an environment variable.
 */
@Singleton
public class OpenIdProviders implements OtherWays {
  /** What each provider has under its name, with what holds where nothing is set. */
  public static final Map<String, String> KEYS =
      Map.of(
          "issuer", "",
          "client-id", "",
          "client-secret", "",
          "client-secret-file", "",
          "title-vi", "",
          "title-en", "",
          "hosts", "",
          "trust-email", "false",
          "trust-second-factor", "false",
          "timeout", "5s");

  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final Set<String> NO = Set.of("false", "no", "off");

  private final PropertyResolver properties;
  private final ConversionService conversions;
  private final Map<String, ProviderSettings> providers = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException naming the key of a provider that is missing or malformed
   */
  OpenIdProviders(OpenIdSettings settings, Environment environment, ConversionService conversions) {
    this.properties = environment;
    this.conversions = conversions;
    Optional.ofNullable(settings.providers()).stream()
        .flatMap(List::stream)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(name -> providers.put(name, read(name)));
  }

  /** In the order of the configuration. */
  public List<ProviderSettings> all() {
    return List.copyOf(providers.values());
  }

  public Optional<ProviderSettings> find(String name) {
    return Optional.ofNullable(providers.get(name));
  }

  @Override
  public List<WayIn> offered(Language language) {
    return all().stream()
        .map(provider -> new WayIn(provider.name(), provider.title(language)))
        .toList();
  }

  private ProviderSettings read(String name) {
    String provider = "temlang.openid." + name + ".";
    return new ProviderSettings(
        name,
        typed(provider + "issuer", needed(provider + "issuer"), URI.class, "an address"),
        needed(provider + "client-id"),
        secret(provider),
        needed(provider + "title-vi"),
        needed(provider + "title-en"),
        words(value(provider, "hosts")),
        isOn(provider, "trust-email"),
        isOn(provider, "trust-second-factor"),
        typed(
            provider + "timeout",
            value(provider, "timeout"),
            Duration.class,
            "a time such as 500ms, 5s"));
  }

  private String secret(String provider) {
    String given = value(provider, "client-secret");
    String file = value(provider, "client-secret-file");
    if (given.isEmpty() == file.isEmpty()) {
      throw new IllegalArgumentException(
          "one of %sclient-secret and %sclient-secret-file has to be set, and not both"
              .formatted(provider, provider));
    }
    return file.isEmpty() ? given : contents(provider + "client-secret-file", file);
  }

  private static String contents(String key, String name) {
    Path file = Path.of(name);
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(key + " names a file that cannot be read: " + name);
    }
    try {
      String secret = Files.readString(file).strip();
      if (secret.isEmpty()) {
        throw new IllegalArgumentException(key + " names a file that is empty: " + name);
      }
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException(key, e);
    }
  }

  private static List<String> words(String text) {
    return List.of(text.split(",")).stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private String value(String provider, String key) {
    String fallback = KEYS.getOrDefault(key, "");
    return properties.getProperty(provider + key, String.class, fallback).strip();
  }

  private String needed(String key) {
    String value = properties.getProperty(key, String.class, "").strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          key + " is missing, and temlang.openid.providers names its provider");
    }
    return value;
  }

  private <T> T typed(String key, String value, Class<T> type, String form) {
    return conversions
        .convert(value, type)
        .orElseThrow(
            () -> new IllegalArgumentException("%s is %s, not %s".formatted(key, form, value)));
  }

  private boolean isOn(String provider, String key) {
    String value = value(provider, key).toLowerCase(Locale.ROOT);
    if (!YES.contains(value) && !NO.contains(value)) {
      throw new IllegalArgumentException(
          "%s is true or false, not %s".formatted(provider + key, value));
    }
    return YES.contains(value);
  }
}
