package vn.temlang.sandbox;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * Plays Postmart, Voso, the address service and a message gateway, each on a port of its own. A
 * stand-in for the demo and the tests; nothing of it is part of the server.
 */
public final class Sandbox implements AutoCloseable {
  private final Map<Part, EmbeddedServer> servers = new LinkedHashMap<>();

  /** What it plays. */
  public enum Part {
    POSTMART("market"),
    VOSO("market"),
    ADDRESS("address"),
    MESSAGES("messages");

    private final String role;

    Part(String role) {
      this.role = role;
    }
  }

  private Sandbox() {}

  /** Starts all parts; a port of 0 takes a free one. */
  public static Sandbox start(SandboxOptions options) {
    Sandbox sandbox = new Sandbox();
    for (Part part : Part.values()) {
      sandbox.servers.put(part, server(part, options));
    }
    return sandbox;
  }

  private static EmbeddedServer server(Part part, SandboxOptions options) {
    Map<String, Object> properties = new TreeMap<>();
    properties.put("micronaut.server.port", options.port(part) == 0 ? -1 : options.port(part));
    properties.put("micronaut.server.host", "127.0.0.1");
    properties.put("micronaut.application.name", "sandbox-" + part.name().toLowerCase(Locale.ROOT));
    properties.put("sandbox.role", part.role);
    properties.put("sandbox.name", part.name());
    properties.put("sandbox.data", options.data().toString());
    properties.put("sandbox.key", options.access().key());
    properties.put("sandbox.secret", options.access().secret());
    properties.put("sandbox.review", options.review().toMillis() + "ms");
    return ApplicationContext.builder()
        .properties(properties)
        .banner(false)
        .deduceEnvironment(false)
        .environments("sandbox")
        .start()
        .getBean(EmbeddedServer.class)
        .start();
  }

  /** The port of a part. */
  public int port(Part part) {
    EmbeddedServer server = servers.get(part);
    if (server == null) {
      throw new IllegalStateException(part + " does not run");
    }
    return server.getPort();
  }

  /** The base address of a part, without a slash at its end. */
  public String url(Part part) {
    return "http://127.0.0.1:" + port(part);
  }

  @Override
  public void close() {
    servers.values().forEach(server -> server.getApplicationContext().close());
    servers.clear();
  }

  /** Runs until the process is asked to end. */
  public static void main(String[] args) throws InterruptedException {
    SandboxOptions options;
    try {
      options = SandboxOptions.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println("sandbox: " + e.getMessage());
      System.err.println(SandboxOptions.USAGE);
      System.exit(2);
      return;
    }
    CountDownLatch ended = new CountDownLatch(1);
    Sandbox sandbox = start(options);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  sandbox.close();
                  ended.countDown();
                }));
    sandbox.tellPorts(options);
    ended.await();
  }

  private void tellPorts(SandboxOptions options) {
    StringBuilder json = new StringBuilder("{");
    for (Part part : Part.values()) {
      String name = part.name().toLowerCase(Locale.ROOT);
      System.out.println("sandbox " + name + " " + url(part));
      json.append(json.length() > 1 ? "," : "")
          .append('"')
          .append(name)
          .append("\":")
          .append(port(part));
    }
    String text = json.append("}\n").toString();
    options.portsFile().ifPresent(file -> write(file, text));
  }

  private static void write(Path file, String text) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the ports file cannot be written", e);
    }
  }
}
