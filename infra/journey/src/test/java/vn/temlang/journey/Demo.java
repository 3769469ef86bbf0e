package vn.temlang.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ./temlang demo}, or {@code run}, on a data folder, as a person starts it. */
final class Demo {
  private static final Duration LONGEST_START = Duration.ofMinutes(4);
  private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

  private final Path data;
  private final Path output;
  private final Process script;

  private Demo(Path data, Path output, Process script) {
    this.data = data;
    this.output = output;
    this.script = script;
  }

  /** Starts it and waits until it has told its whole story; what it prints is kept in target. */
  static Demo start(Path data, String name) {
    Demo demo = begin(data, name);
    demo.awaitReady();
    return demo;
  }

  /** Starts it and does not wait. */
  static Demo begin(Path data, String name) {
    return begin(data, name, "demo", "--port", Integer.toString(FreePort.find()));
  }

  /** Starts it with a command and its options besides the data folder, and does not wait. */
  static Demo begin(Path data, String name, String... command) {
    Path output = Command.target().resolve(name + ".out");
    try {
      List<String> line = new ArrayList<>(List.of(Command.home().resolve("temlang").toString()));
      line.addAll(List.of(command));
      line.addAll(List.of("--data", data.toString()));
      Process script =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      Demo demo = new Demo(data, output, script);
      Runtime.getRuntime().addShutdownHook(new Thread(demo::destroy, "stop " + name));
      return demo;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the last line that a start prints; addresses.json is complete by then. */
  void awaitReady() {
    await("the demo to be told: " + output)
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !script.isAlive() || isReady());
    if (!script.isAlive()) {
      throw new AssertionError("the demo ended with " + script.exitValue() + ": " + printed());
    }
  }

  /** Waits until it has printed this, is ready without, or has ended. */
  void awaitPrintedOrReady(String text) {
    await("the demo to print " + text)
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !script.isAlive() || printed().contains(text) || isReady());
  }

  private boolean isReady() {
    return printed().contains("Ctrl-C stops everything");
  }

  /** Waits until it has ended by itself, or else stops it once it is ready. */
  void end() {
    awaitPrintedOrReady("Ctrl-C stops everything");
    if (script.isAlive()) {
      stop();
    }
    status();
  }

  Path data() {
    return data;
  }

  String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode addresses() {
    return json("addresses.json");
  }

  /** An address of {@code addresses.json}. */
  URI address(String name) {
    String text = addresses().path(name).asText();
    if (text.isEmpty()) {
      throw new AssertionError("addresses.json has no " + name + ": " + addresses());
    }
    return URI.create(text);
  }

  /** What the demo remembers of its story: the identifiers that it made. */
  String memory(String key) {
    return json("demo-state.json").path(key).asText();
  }

  String password() {
    try {
      return Files.readString(Path.of(addresses().path("loginPasswordFile").asText())).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PublicApi api() {
    return new PublicApi(address("portal"), "operator", password());
  }

  /** One of postmart, voso, address. */
  Sandbox sandbox(String role) {
    int port = json("sandbox/ports.json").path(role).asInt();
    return new Sandbox(URI.create("http://127.0.0.1:" + port));
  }

  /** All that it started. */
  List<ProcessHandle> processes() {
    return Stream.of("launcher", "postgres", "chain", "sandbox", "server")
        .map(this::process)
        .toList();
  }

  /** One of launcher, postgres, chain, sandbox, server. */
  ProcessHandle process(String name) {
    long pid = json("run/" + name + ".json").path("pid").asLong();
    return ProcessHandle.of(pid)
        .orElseThrow(() -> new AssertionError(name + " does not run, says " + data));
  }

  /** Processes of this machine that name the data folder, our own test JVM aside. */
  List<String> leftovers() {
    List<String> found = new ArrayList<>();
    ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .map(Demo::commandLine)
        .flatMap(Optional::stream)
        .filter(line -> line.contains(data.toString()))
        .forEach(found::add);
    return found;
  }

  private static Optional<String> commandLine(ProcessHandle process) {
    try {
      return Optional.of(
          Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
              .replace('\0', ' '));
    } catch (IOException e) {
      // it has just ended, or this is no Linux
      return process.info().commandLine();
    }
  }

  /** Status of the demo's own process, once it has ended. */
  int status() {
    await("the demo to end").atMost(LONGEST_STOP).until(() -> !script.isAlive());
    return script.exitValue();
  }

  boolean isAlive() {
    return script.isAlive();
  }

  Command.Ended stop() {
    return Command.temlang("stop", "--data", data.toString());
  }

  private void destroy() {
    if (script.isAlive()) {
      stop();
    }
  }

  private JsonNode json(String name) {
    try {
      return PublicApi.JSON.readTree(data.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
