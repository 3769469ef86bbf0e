package vn.temlang.api.account.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.api.wiring.CheckSettings;

/** A provider is configured whole or refused in one sentence. */
class OpenIdSettingsTest {
  private static final Map<String, String> WHOLE =
      Map.of(
          "issuer", "https://id.example.vn",
          "client-id", "temlang",
          "client-secret", "hush",
          "title-vi", "Cổng tỉnh",
          "title-en", "Gate of the province");

  private static ApplicationContext context(Map<String, String> keys) {
    Map<String, Object> all = new HashMap<>();
    keys.forEach((key, value) -> all.put("temlang.openid.tinh." + key, value));
    all.put("temlang.openid.providers", "tinh");
    return context("tinh", all);
  }

  private static ApplicationContext context(String providers, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("temlang.openid.providers", providers);
    all.put("jdbc.url", "jdbc:postgresql:");
    all.put("datasources.default.enabled", "false");
    return ApplicationContext.builder("verify")
        .banner(false)
        .deduceEnvironment(false)
        .properties(all)
        .start();
  }

  private static List<ProviderSettings> read(Map<String, String> keys) {
    try (ApplicationContext context = context(keys)) {
      CheckSettings.check(context);
      return context.getBean(OpenIdProviders.class).all();
    }
  }

  private static Map<String, String> with(String key, String value) {
    Map<String, String> keys = new HashMap<>(WHOLE);
    keys.put(key, value);
    return keys;
  }

  private static Map<String, String> without(String key) {
    Map<String, String> keys = new HashMap<>(WHOLE);
    keys.remove(key);
    return keys;
  }

  @Test
  void nobody_is_offered_where_nothing_is_set() {
    try (ApplicationContext context = context("", Map.of())) {
      assertThat(context.getBean(OpenIdProviders.class).all()).isEmpty();
    }
  }

  @Test
  void trusts_nothing_that_it_is_not_told_to() {
    assertThat(read(WHOLE))
        .containsExactly(
            new ProviderSettings(
                "tinh",
                URI.create("https://id.example.vn"),
                "temlang",
                "hush",
                "Cổng tỉnh",
                "Gate of the province",
                List.of(),
                false,
                false,
                Duration.ofSeconds(5)));
  }

  @Test
  void takes_the_secret_from_a_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "from a file\n");
    Map<String, String> keys = without("client-secret");
    keys.put("client-secret-file", file.toString());
    assertThat(read(keys))
        .extracting(ProviderSettings::clientSecret)
        .containsExactly("from a file");
    keys.put("client-secret-file", folder.resolve("none").toString());
    assertThatThrownBy(() -> read(keys))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("temlang.openid.tinh.client-secret-file");
  }

  @ParameterizedTest
  @CsvSource({"issuer", "client-id", "client-secret", "title-vi", "title-en"})
  void half_a_provider_is_refused_by_the_key_that_lacks(String key) {
    assertThatThrownBy(() -> read(without(key)))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("temlang.openid.tinh." + key);
  }

  @ParameterizedTest
  @CsvSource({
    "issuer, id.example.vn",
    "issuer, http://id.example.vn",
    "issuer, https://me:pw@id.example.vn",
    "issuer, https://id.example.vn?a=b",
    "client-secret-file, /run/secret",
    "hosts, https://id.example.vn",
    "trust-email, perhaps",
    "trust-second-factor, perhaps",
    "timeout, 0s",
    "timeout, soon"
  })
  void a_malformed_value_is_named_with_its_key(String key, String value) {
    assertThatThrownBy(() -> read(with(key, value)))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("temlang.openid.tinh." + key);
  }

  @Test
  void a_name_that_no_environment_could_carry_is_refused() {
    Map<String, Object> keys = new HashMap<>();
    WHOLE.forEach((key, value) -> keys.put("temlang.openid.my-gate." + key, value));
    try (ApplicationContext context = context("my-gate", keys)) {
      assertThatThrownBy(() -> CheckSettings.check(context))
          .rootCause()
          .hasMessageContaining("temlang.openid.providers");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://id.example.vn/token, true",
    "https://ID.example.vn/token, true",
    "https://keys.example.vn/keys, true",
    "https://other.example.vn:8443/x, true",
    "https://other.example.vn/x, false",
    "https://id.example.vn:8443/token, false",
    "https://id.example.vn.evil.example/token, false",
    "http://id.example.vn/token, false",
    "https://id.example.vn@evil.example/, false",
    "https://me@id.example.vn/, false",
    "/token, false"
  })
  void asks_the_issuer_s_host_and_those_that_are_named(String address, boolean allowed) {
    ProviderSettings settings =
        read(with("hosts", "keys.example.vn, other.example.vn:8443")).getFirst();
    assertThat(settings.allows(URI.create(address))).isEqualTo(allowed);
  }
}
