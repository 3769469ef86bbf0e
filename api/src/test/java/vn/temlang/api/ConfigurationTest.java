package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.temlang.api.account.openid.OpenIdProviders;

/** Every key that the code reads stands in CONFIGURATION.md with its default, and no other does. */
class ConfigurationTest {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{((?:temlang|jdbc)\\.[a-z0-9.-]+)(?::([^}]*))?}");
  private static final Pattern LINE = Pattern.compile(" *([a-z-]+):(?: (.*))?");
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| `([^`]+)` \\| (?:`([^`]*)` )?\\| (.+) \\|");

  /** Key to default, empty where there is none. */
  private final Map<String, String> keys = new TreeMap<>();

  @Test
  void table_and_code_agree() throws IOException {
    readRecords();
    readProviders();
    readSources();
    readYaml("application.yml");
    readYaml("application-server.yml");
    Map<String, String> documented = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("CONFIGURATION.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String value = row.group(3);
        documented.put(row.group(1), value == null ? "" : value);
        assertThat(row.group(2)).isEqualTo(environment(row.group(1)));
      }
    }
    assertThat(documented).containsExactlyInAnyOrderEntriesOf(keys);
  }

  private static String environment(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private void readRecords() {
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.temlang")) {
      if (type.isAnnotatedWith(ConfigurationProperties.class) && !type.getName().contains("$")) {
        read(type.reflect());
      }
    }
  }

  /** Each identity provider has keys under its name; the table has them under {@code name}. */
  private void readProviders() {
    OpenIdProviders.KEYS.forEach((key, value) -> keys.put("temlang.openid.name." + key, value));
  }

  private void read(Class<?> type) {
    String prefix = type.getAnnotation(ConfigurationProperties.class).value();
    for (RecordComponent component : type.getRecordComponents()) {
      Bindable bindable = component.getAccessor().getAnnotation(Bindable.class);
      String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      keys.merge(prefix + "." + name, bindable == null ? "" : bindable.defaultValue(), (a, b) -> a);
    }
  }

  private void readSources() throws IOException {
    for (String module : List.of("api", "traceability", "storefront-sync", "qr-labels")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          placeholders(Files.readString(file));
        }
      }
    }
  }

  private void placeholders(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      String value = matcher.group(2) == null ? "" : matcher.group(2);
      keys.merge(matcher.group(1), value, (a, b) -> a.isEmpty() ? b : a);
    }
  }

  /** What application.yml sets under temlang is the default; what it asks for is a key. */
  private void readYaml(String file) throws IOException {
    Deque<String> path = new ArrayDeque<>();
    Deque<Integer> depth = new ArrayDeque<>();
    for (String line : Files.readAllLines(Path.of("src/main/resources", file))) {
      placeholders(line);
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      int indent = line.length() - line.stripLeading().length();
      while (!depth.isEmpty() && depth.peekLast() >= indent) {
        depth.removeLast();
        path.removeLast();
      }
      path.add(matcher.group(1));
      depth.add(indent);
      String key = String.join(".", path);
      if (matcher.group(2) != null && key.startsWith("temlang.")) {
        assertThat(keys).as("application.yml sets what nobody reads").containsKey(key);
        keys.put(key, matcher.group(2));
      }
    }
  }
}
