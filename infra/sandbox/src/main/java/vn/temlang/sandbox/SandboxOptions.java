package vn.temlang.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the sandbox is told at its start.
 *
 * @param data folder that keeps listings and orders over a restart
 * @param review how long a moderator takes
 */
public record SandboxOptions(
    Map<Sandbox.Part, Integer> ports,
    Path data,
    Access access,
    Duration review,
    Optional<Path> portsFile) {
  static final String USAGE =
      """
      usage: sandbox --data DIR [--postmart-port N] [--voso-port N] [--address-port N]
                     [--messages-port N]
                     [--ports-file FILE] [--api-key KEY] [--api-secret SECRET] [--review-millis N]
      a port of 0 (the default) takes a free one; the ports are printed and written to FILE as JSON
      """;

  /** What its clients have to know; the same for all parts. */
  public record Access(String key, String secret) {}

  /** Free ports, a moderator of 300 ms, and fixed credentials of a sandbox. */
  public static SandboxOptions in(Path data) {
    return new SandboxOptions(
        Map.of(),
        data,
        new Access("sandbox-key", "sandbox-secret"),
        Duration.ofMillis(300),
        Optional.empty());
  }

  int port(Sandbox.Part part) {
    return ports.getOrDefault(part, 0);
  }

  static SandboxOptions parse(String... args) {
    Map<String, String> given = new TreeMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!args[i].startsWith("--") || i + 1 == args.length) {
        throw new IllegalArgumentException("cannot read " + args[i]);
      }
      given.put(args[i], args[i + 1]);
    }
    Map<Sandbox.Part, Integer> ports = new EnumMap<>(Sandbox.Part.class);
    ports.put(Sandbox.Part.POSTMART, number(given, "--postmart-port", 0));
    ports.put(Sandbox.Part.VOSO, number(given, "--voso-port", 0));
    ports.put(Sandbox.Part.ADDRESS, number(given, "--address-port", 0));
    ports.put(Sandbox.Part.MESSAGES, number(given, "--messages-port", 0));
    String data = given.remove("--data");
    if (data == null) {
      throw new IllegalArgumentException("--data DIR is needed");
    }
    SandboxOptions options =
        new SandboxOptions(
            ports,
            Path.of(data),
            new Access(
                text(given, "--api-key", "sandbox-key"),
                text(given, "--api-secret", "sandbox-secret")),
            Duration.ofMillis(number(given, "--review-millis", 1000)),
            Optional.ofNullable(given.remove("--ports-file")).map(Path::of));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("unknown option " + given.keySet().iterator().next());
    }
    return options;
  }

  private static String text(Map<String, String> given, String name, String otherwise) {
    String value = given.remove(name);
    return value == null ? otherwise : value;
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    String value = text(given, name, Integer.toString(otherwise));
    if (!value.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(name + " is a number, not " + value);
    }
    return Integer.parseInt(value);
  }
}
