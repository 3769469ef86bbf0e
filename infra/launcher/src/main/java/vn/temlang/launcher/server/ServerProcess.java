package vn.temlang.launcher.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.launcher.process.Child;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.JavaProgram;
import vn.temlang.launcher.process.LogTail;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.process.Program;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.terminal.Trouble;

/** The server in a JVM of its own, small and quick to start. */
public final class ServerProcess {
  private static final Duration START = Duration.ofMinutes(2);
  private static final List<String> SMALL =
      List.of(
          "-Xms32m",
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final JavaProgram program;
  private final DataFolder data;
  private final Children children;
  private final HttpClient http;
  private final Optional<AotCache> cache;

  public ServerProcess(JavaProgram program, DataFolder data, Children children, HttpClient http) {
    this(program, data, children, http, Optional.of(AotCache.of(data, program.classPath())));
  }

  private ServerProcess(
      JavaProgram program,
      DataFolder data,
      Children children,
      HttpClient http,
      Optional<AotCache> cache) {
    this.program = program;
    this.data = data;
    this.children = children;
    this.http = http;
    this.cache = cache;
  }

  /** The same server, started neither with a start-up cache nor to write one. */
  public ServerProcess withoutCache() {
    return new ServerProcess(program, data, children, http, Optional.empty());
  }

  /**
   * Starts the server and waits until it says that it is ready.
   *
   * @param settings its configuration as environment variables
   * @param options for its JVM, beside those that keep it small
   * @throws Trouble if it ends or is not ready within two minutes
   */
  public Child start(URI address, Map<String, String> settings, List<String> options) {
    String instance = UUID.randomUUID().toString();
    long said = LogTail.size(data.log(Role.SERVER));
    Child child =
        children.start(
            new Program(
                Role.SERVER, command(options), environment(settings, instance), data.root()));
    Readiness readiness = new Readiness(address.resolve("/health/readiness"), instance, http);
    boolean ready = Patience.until(START, () -> !child.isAlive() || readiness.isReady());
    if (!ready || !child.isAlive()) {
      throw new Trouble(
          "The server did not start: %s (more in %s)"
              .formatted(LogTail.reason(data.log(Role.SERVER), said), data.log(Role.SERVER)));
    }
    cache.ifPresent(kept -> children.whenItWentInOrder(Role.SERVER, kept::keep));
    return child;
  }

  /** Whether the stop of this run takes longer, because it writes the start-up cache. */
  public boolean writesCache() {
    return cache.filter(kept -> !kept.isMade()).isPresent();
  }

  private List<String> command(List<String> more) {
    List<String> options = new ArrayList<>(SMALL);
    options.addAll(more);
    cache.ifPresent(kept -> options.addAll(kept.options()));
    return program.command(options, List.of());
  }

  // glibc keeps an arena of memory for each thread, up to eight times the processors
  private static Map<String, String> environment(Map<String, String> settings, String instance) {
    Map<String, String> environment = new HashMap<>(Map.of("MALLOC_ARENA_MAX", "2"));
    environment.putAll(settings);
    environment.put("TEMLANG_INSTANCE", instance);
    return environment;
  }
}
