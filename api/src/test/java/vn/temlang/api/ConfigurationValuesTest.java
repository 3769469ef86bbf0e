package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.api.account.openid.OpenIdProviders;
import vn.temlang.api.message.Message;
import vn.temlang.api.wiring.CheckSettings;

/** Each key of a typed record takes the value that is set, and says so where it cannot. */
class ConfigurationValuesTest {
  private static final String KEY = "c2l4dGVlbiBieXRlcyBhbmQgc2l4dGVlbiBtb3JlLiE=";

  /** A value that is no default, what it is read as, and what is refused; free text takes all. */
  private record Row(String key, String value, Object read, List<String> malformed) {
    static Row of(String key, String value, Object read, String... malformed) {
      return new Row("temlang." + key, value, read, List.of(malformed));
    }
  }

  /** Free text, and what the surroundings judge: the tests of start failures have those. */
  private static final Set<String> JUDGED_ELSEWHERE =
      Set.of(
          "jdbc.url",
          "jdbc.user",
          "jdbc.password",
          "temlang.host",
          "temlang.port",
          "temlang.database.pool",
          "temlang.keys.folder",
          "temlang.files.folder",
          "temlang.instance",
          "temlang.controller");

  private static final List<Row> ROWS =
      List.of(
          Row.of(
              "public-url",
              "https://tem.example",
              "https://tem.example",
              "tem.example",
              "http://a b",
              "https://tem.example/shop"),
          Row.of("data", "/srv/temlang", Path.of("/srv/temlang")),
          Row.of("cookie-secure", "true", true, "perhaps"),
          Row.of("proxy-header", "X-Real-IP", "X-Real-IP", "X Real"),
          Row.of("log.origin", "tem.example/log", "tem.example/log", "https://tem.example", "a b"),
          Row.of("anchor.evm.enabled", "true", true, "1st"),
          Row.of(
              "anchor.evm.rpc-url",
              "https://node.example",
              URI.create("https://node.example"),
              "node.example",
              "http://a b"),
          Row.of("anchor.evm.chain-id", "137", 137L, "0", "polygon"),
          Row.of(
              "anchor.evm.contract",
              "0x5FbDB2315678afecb367f032d93F642f64180aa3",
              "0x5FbDB2315678afecb367f032d93F642f64180aa3",
              "0x5FbD",
              "registry"),
          Row.of("anchor.evm.deploy", "true", true, "maybe"),
          Row.of("anchor.evm.development", "true", true, "ture"),
          Row.of("anchor.evm.confirmations", "12", "12", "0", "latest", "-1"),
          Row.of("anchor.evm.interval", "PT1H", Duration.ofHours(1), "-5s", "hourly"),
          Row.of("anchor.evm.timeout", "3s", Duration.ofSeconds(3), "0s", "long"),
          Row.of("anchor.evm.password-file", "/run/secret", Path.of("/run/secret")),
          Row.of("address-service.enabled", "true", true, "si"),
          Row.of(
              "address-service.url",
              "https://address.example",
              URI.create("https://address.example"),
              "address.example",
              "http://a b"),
          Row.of("address-service.key", "k-1", "k-1"),
          Row.of("address-service.stand-in", "true", true, "indeed"),
          Row.of("address-service.timeout", "9s", Duration.ofSeconds(9), "0s", "soon"),
          Row.of("store.credential-key", KEY, KEY, "c2hvcnQ=", "####"),
          Row.of("store.credential-key-file", "/run/key", "/run/key"),
          Row.of("store.partner.timeout", "3s", Duration.ofSeconds(3), "-1s", "short"),
          Row.of("store.partner.page-size", "20", 20, "0", "many"),
          Row.of("store.worker.enabled", "false", false, "never"),
          Row.of("store.worker.threads", "3", 3, "0", "abc"),
          Row.of("store.worker.idle", "2s", Duration.ofSeconds(2), "0s", "brief"),
          Row.of("store.worker.poll-every", "1m", Duration.ofMinutes(1), "-1m", "often"),
          Row.of("second-factor.required-for-operators", "false", false, "seldom"),
          Row.of("second-factor.required-for-officers", "true", true, "often"),
          Row.of("requests.address-reads", "9", 9, "0", "many"),
          Row.of("requests.address-writes", "8", 8, "0", "many"),
          Row.of("requests.person-reads", "7", 7, "0", "many"),
          Row.of("requests.person-writes", "6", 6, "0", "many"),
          Row.of("requests.person-searches", "5", 5, "0", "many"),
          Row.of("requests.loopback", "true", true, "perhaps"),
          Row.of("connections.head", "3s", Duration.ofSeconds(3), "0s", "brief"),
          Row.of("connections.body", "4m", Duration.ofMinutes(4), "0s", "long"),
          Row.of("openid.providers", "tinh,xa", List.of("tinh", "xa")),
          Row.of("messages.enabled", "true", true, "maybe"),
          Row.of(
              "messages.url",
              "https://sms.example",
              URI.create("https://sms.example"),
              "sms.example"),
          Row.of("messages.key", "k-2", "k-2"),
          Row.of("messages.timeout", "4s", Duration.ofSeconds(4), "0s", "slow"),
          Row.of("messages.phone", "ZALO", Message.Kind.ZALO),
          Row.of("messages.key-file", "/run/messages", Path.of("/run/messages")),
          Row.of("files.s3.enabled", "true", true, "perhaps"),
          Row.of(
              "files.s3.endpoint",
              "https://s3.example",
              URI.create("https://s3.example"),
              "s3.example"),
          Row.of("files.s3.bucket", "tem-lang", "tem-lang", "Tem Lang", "t"),
          Row.of("files.s3.region", "hn-1", "hn-1"),
          Row.of("files.s3.path-style", "false", false, "no idea"),
          Row.of("files.s3.access-key", "a-1", "a-1"),
          Row.of("files.s3.secret-key", "s-1", "s-1"),
          Row.of("files.s3.secret-key-file", "/run/s3", Path.of("/run/s3")),
          Row.of("files.s3.timeout", "3s", Duration.ofSeconds(3), "0s", "soon"));

  @Test
  void every_key_has_a_row_and_takes_another_value_than_its_default() {
    Map<String, Object> set = new HashMap<>();
    ROWS.forEach(row -> set.put(row.key(), row.value()));
    Map<String, Object> expected =
        ROWS.stream()
            .collect(Collectors.toMap(Row::key, Row::read, (first, second) -> first, TreeMap::new));

    assertThat(read(set)).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(read(Map.of()).entrySet()).doesNotContainAnyElementsOf(expected.entrySet());
  }

  @Test
  void a_malformed_value_is_named_in_one_sentence_with_its_key() {
    for (Row row : ROWS) {
      for (String malformed : row.malformed()) {
        String sentence = refusal(row.key(), malformed);
        assertThat(sentence)
            .contains(row.key())
            .doesNotContain("\n", "micronaut", "xception", "vn.temlang");
        if (row.key().equals("temlang.store.credential-key")) {
          assertThat(sentence).as("a secret").doesNotContain(malformed);
        } else {
          assertThat(sentence).containsAnyOf(malformed, written(malformed));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "temlang.outbox.interval, soon",
    "temlang.outbox.interval, 0s",
    "temlang.log.every, -1s",
    "temlang.anchor.every, often",
    "temlang.address-service.interval, 0s",
    "temlang.messages.interval, now",
    "temlang.audit.every, daily",
    "temlang.audit.values-kept, -365d",
    "temlang.notices.every, daily",
    "temlang.files.every, daily",
    "temlang.files.orphans-kept, -7d",
    "temlang.account.key-rate, 0",
    "temlang.account.key-rate, many"
  })
  void a_malformed_value_outside_of_records_is_named_too(String key, String malformed) {
    assertThat(refusal(key, malformed)).contains(key, malformed).doesNotContain("\n", "xception");
  }

  @Test
  void no_key_of_the_table_is_forgotten() throws IOException {
    Set<String> known = new TreeSet<>(JUDGED_ELSEWHERE);
    ROWS.forEach(row -> known.add(row.key()));
    // OpenIdSettingsTest tries these
    OpenIdProviders.KEYS.keySet().forEach(key -> known.add("temlang.openid.name." + key));
    known.addAll(
        List.of(
            // LegalClockTest tries this
            "temlang.calendar.folder",
            "temlang.outbox.interval",
            "temlang.log.every",
            "temlang.anchor.every",
            "temlang.address-service.interval",
            "temlang.messages.interval",
            "temlang.audit.every",
            "temlang.audit.values-kept",
            "temlang.notices.every",
            "temlang.files.every",
            "temlang.files.orphans-kept",
            "temlang.account.key-rate"));
    assertThat(
            Files.readAllLines(Path.of("CONFIGURATION.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", 3)[1])
                .toList())
        .containsExactlyInAnyOrderElementsOf(known);
  }

  // a time that was understood is written back as ISO 8601 has it
  private static String written(String malformed) {
    return malformed.equals("-1m") ? "PT-1M" : "PT" + malformed.toUpperCase(Locale.ROOT);
  }

  private static String refusal(String key, String malformed) {
    try (ApplicationContext context = context(Map.of(key, malformed))) {
      Throwable thrown = catchThrowable(() -> CheckSettings.check(context));
      assertThat(thrown).as(key + "=" + malformed).isNotNull();
      return StartFailure.of(thrown).sentence();
    }
  }

  /** Every key of every record with what it is read as; "" where nothing is. */
  private static Map<String, Object> read(Map<String, Object> set) {
    Map<String, Object> read = new TreeMap<>();
    try (ApplicationContext context = context(set)) {
      for (JavaClass type :
          new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("vn.temlang")) {
        if (type.isAnnotatedWith(ConfigurationProperties.class) && !type.getName().contains("$")) {
          read.putAll(values(type.reflect(), context.getBean(type.reflect())));
        }
      }
    }
    return read;
  }

  private static Map<String, Object> values(Class<?> type, Object bean) {
    String prefix = type.getAnnotation(ConfigurationProperties.class).value();
    Map<String, Object> values = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      values.put(prefix + "." + name, plain(value(component.getAccessor(), bean)));
    }
    return values;
  }

  private static Optional<Object> value(Method accessor, Object bean) {
    try {
      accessor.setAccessible(true);
      return Optional.ofNullable(accessor.invoke(bean));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object plain(Optional<Object> value) {
    return value
        .flatMap(held -> held instanceof Optional<?> inner ? inner : Optional.of(held))
        .map(Object.class::cast)
        .orElse("");
  }

  // as the command that verifies has it: no database, and nothing is checked at the start
  private static ApplicationContext context(Map<String, Object> set) {
    return ApplicationContext.builder("verify")
        .banner(false)
        .deduceEnvironment(false)
        .properties(Map.of("jdbc.url", "jdbc:postgresql:", "datasources.default.enabled", "false"))
        .properties(set)
        .start();
  }
}
