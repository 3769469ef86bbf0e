package vn.temlang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.temlang.launcher.postgres.Database;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.terminal.Trouble;

/**
 * What the operator configured: {@code KEY=VALUE} lines of {@code temlang.env} in the data folder,
 * overruled by the environment.
 */
record Settings(Map<String, String> values) {
  private static final String FILE = "temlang.env";
  private static final Set<String> EVERY_INTERFACE = Set.of("0.0.0.0", "::", "[::]");

  Settings {
    values = Map.copyOf(values);
  }

  static Settings of(DataFolder data, Map<String, String> environment) {
    Map<String, String> values = new HashMap<>(read(data.root().resolve(FILE)));
    requireSameFolder(data, values);
    values.putAll(environment);
    return new Settings(values);
  }

  // the file is found by the folder, so it cannot choose the folder
  private static void requireSameFolder(DataFolder data, Map<String, String> values) {
    String named = values.getOrDefault("TEMLANG_DATA", "");
    if (!named.isEmpty() && !data.root().equals(data.root().resolve(named).normalize())) {
      throw new Trouble(
          "%s says TEMLANG_DATA=%s, but it is read because %s is the data folder: take the line out, or start with --data %s."
              .formatted(data.root().resolve(FILE), named, data.root(), named));
    }
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

  /**
   * The port of {@code TEMLANG_PORT}; -1 is any that is free.
   *
   * @throws Trouble if it is no port
   */
  Optional<Integer> port() {
    return find("TEMLANG_PORT").map(Settings::port);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port == -1 || (port >= 1 && port <= 65_535)) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw wrongPort(text);
    }
    throw wrongPort(text);
  }

  private static Trouble wrongPort(String text) {
    return new Trouble(
        "TEMLANG_PORT takes a number from 1 to 65535, or -1 for any that is free, not %s."
            .formatted(text));
  }

  /** Under which name this machine reaches its own server. */
  String host() {
    return find("TEMLANG_HOST").filter(host -> !EVERY_INTERFACE.contains(host)).orElse("localhost");
  }

  /** Where the server keeps its keys. */
  Path keys(DataFolder data) {
    return find("TEMLANG_KEYS_FOLDER").map(data.root()::resolve).orElse(data.keys());
  }

  /** Older launchers gave the key of the shops' credentials a name of their own. */
  void takeOverKeys(DataFolder data) {
    if (find("TEMLANG_STORE_CREDENTIAL_KEY_FILE").isEmpty()) {
      data.renameKey("shop-credentials-key", "store-credentials.key");
    }
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
