package vn.temlang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.temlang.launcher.postgres.Database;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.terminal.Trouble;

/**
 * What the operator configured: {@code KEY=VALUE} lines of {@code temlang.env} in the data folder,
 * overruled by the environment.
 */
record Settings(Map<String, String> values) {
  private static final String FILE = "temlang.env";

  Settings {
    values = Map.copyOf(values);
  }

  static Settings of(DataFolder data, Map<String, String> environment) {
    Map<String, String> values = new HashMap<>(read(data.root().resolve(FILE)));
    values.putAll(environment);
    return new Settings(values);
  }

  private static Map<String, String> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    Map<String, String> values = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        readLine(file, line.strip(), values);
      }
    } catch (IOException e) {
      throw new Trouble("Cannot read " + file + ": " + DataFolder.reason(e), e);
    }
    return values;
  }

  private static void readLine(Path file, String line, Map<String, String> values) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int sign = line.indexOf('=');
    if (sign < 1) {
      throw new Trouble("A line of " + file + " is not KEY=VALUE: " + line);
    }
    values.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
  }

  /** The operator's own database, if one is named. */
  Optional<Database> database() {
    return find("JDBC_URL")
        .map(
            url ->
                new Database(
                    url,
                    find("JDBC_USER").orElse("postgres"),
                    find("JDBC_PASSWORD").orElse("postgres")));
  }
}
