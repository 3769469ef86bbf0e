package vn.temlang.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import vn.temlang.launcher.chain.ChainAccount;
import vn.temlang.launcher.chain.DevelopmentChain;
import vn.temlang.launcher.postgres.Database;
import vn.temlang.launcher.postgres.PostgresCluster;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.FreePort;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.sandbox.SandboxPorts;
import vn.temlang.launcher.sandbox.SandboxProcess;
import vn.temlang.launcher.server.ServerProcess;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/** Starts what a house needs: database, chain and sandbox side by side, then the server. */
final class Startup {
  private static final Duration FUNDING = Duration.ofMinutes(2);

  private final Programs programs;
  private final DataFolder data;
  private final Children children;
  private final Console console;
  private final Settings settings;
  private final ServerPort ports;
  private final HttpClient http = HttpClient.newHttpClient();

  Startup(
      Programs programs,
      DataFolder data,
      Children children,
      Console console,
      Map<String, String> environment) {
    this.programs = programs;
    this.data = data;
    this.children = children;
    this.console = console;
    this.ports = new ServerPort(data);
    this.settings = Settings.of(data, environment);
    settings.takeOverKeys(data);
  }

  /** Starts all that was asked for. Without a chain the server anchors nothing, and says so. */
  Running start(Optional<Integer> typed, Extent extent) {
    Optional<Integer> asked = typed.or(settings::port);
    int port = ports.choose(asked);
    CompletableFuture<Database> database = aside(this::database);
    CompletableFuture<Optional<URI>> chain =
        aside(() -> extent.hasChain() ? chain() : Optional.<URI>empty());
    CompletableFuture<Optional<SandboxPorts>> sandbox =
        aside(() -> extent.hasSandbox() ? Optional.of(sandbox()) : Optional.<SandboxPorts>empty());
    Parts parts = new Parts(extent, result(database), result(chain), result(sandbox));
    return server(parts, port, asked.isPresent());
  }

  private record Parts(
      Extent extent, Database database, Optional<URI> chain, Optional<SandboxPorts> sandbox) {}

  private static <T> CompletableFuture<T> aside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
  }

  private static <T> T result(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Trouble trouble) {
        throw trouble;
      }
      throw e;
    }
  }

  private Database database() {
    Optional<Database> own = settings.database();
    if (own.isPresent()) {
      return console.timed(
          "database of JDBC_URL",
          () -> {
            own.get().requireReachable();
            return own.get();
          });
    }
    return console.timed("PostgreSQL", () -> new PostgresCluster(data, children).start());
  }

  private Optional<URI> chain() {
    DevelopmentChain chain = new DevelopmentChain(programs.anvil(), data, children, http);
    try {
      URI url = console.timed("development chain (anvil)", chain::start);
      Thread.ofVirtual().start(() -> fund(chain, url));
      return Optional.of(url);
    } catch (Trouble e) {
      if (children.isStopping()) {
        throw e;
      }
      console.complain("No development chain, so nothing is anchored: " + e.sentence() + ".");
      return Optional.empty();
    }
  }

  // the server makes its account at its first start
  private void fund(DevelopmentChain chain, URI url) {
    ChainAccount account = ChainAccount.in(settings.keys(data));
    if (Patience.until(FUNDING, () -> account.address().isPresent())) {
      account.address().ifPresent(address -> chain.fund(url, address));
    }
  }

  private SandboxPorts sandbox() {
    return console.timed(
        "sandbox shops and address service",
        () -> new SandboxProcess(programs.sandbox(), data, children).start());
  }

  private Running server(Parts parts, int port, boolean asked) {
    try {
      if (!asked) {
        ports.remark(port).ifPresent(console::say);
      }
      return server(parts, port);
    } catch (Trouble e) {
      if (asked || FreePort.isFree(port) || children.isStopping()) {
        throw e;
      }
      // another start on this machine was quicker
      return server(parts, FreePort.any());
    }
  }

  private Running server(Parts parts, int port) {
    URI address = URI.create("http://%s:%d".formatted(settings.host(), port));
    URI publicUrl = settings.find("TEMLANG_PUBLIC_URL").map(URI::create).orElse(address);
    ServerProcess server = new ServerProcess(programs.server(), data, children, http);
    Map<String, String> environment = new HashMap<>(settings.values());
    environment.putAll(
        new ServerSettings(data, parts.database(), parts.chain(), parts.sandbox())
            .environment(port, publicUrl));
    return console.timed(
        "server",
        () -> {
          server.start(address, environment, parts.extent().serverOptions());
          ports.remember(port);
          if (server.writesCache()) {
            console.say("  (its first stop takes longer: it then writes a cache for quick starts)");
          }
          return new Running(address, publicUrl, parts.chain(), parts.sandbox());
        });
  }
}
