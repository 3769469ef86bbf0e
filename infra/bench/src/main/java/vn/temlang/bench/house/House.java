package vn.temlang.bench.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.temlang.launcher.Extent;
import vn.temlang.launcher.Installation;
import vn.temlang.launcher.Programs;
import vn.temlang.launcher.ServerSettings;
import vn.temlang.launcher.chain.ChainAccount;
import vn.temlang.launcher.chain.DevelopmentChain;
import vn.temlang.launcher.postgres.PostgresCluster;
import vn.temlang.launcher.process.Child;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.FolderLock;
import vn.temlang.launcher.process.FreePort;
import vn.temlang.launcher.process.JavaProgram;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.sandbox.SandboxProcess;
import vn.temlang.launcher.server.ServerProcess;
import vn.temlang.launcher.story.PublicApi;
import vn.temlang.launcher.terminal.Trouble;

/**
 * A house of the bench's own in the build folder, made anew for each run but for its caches, with
 * the very processes and options that the launcher starts.
 */
public final class House implements AutoCloseable {
  /** Every background timer of the server, so that what is asked is all that happens. */
  public static final Map<String, String> STILL =
      Map.of(
          "TEMLANG_AUDIT_EVERY", "1h",
          "TEMLANG_OUTBOX_INTERVAL", "1h",
          "TEMLANG_LOG_EVERY", "1h",
          "TEMLANG_ANCHOR_EVERY", "1h",
          "TEMLANG_ADDRESS_SERVICE_INTERVAL", "1h",
          "TEMLANG_MESSAGES_INTERVAL", "1h",
          "TEMLANG_NOTICES_EVERY", "1h",
          "TEMLANG_STORE_WORKER_IDLE", "1h",
          "TEMLANG_STORE_WORKER_POLL_EVERY", "1h");

  private static final Duration FUNDING = Duration.ofMinutes(2);

  private final Programs programs;
  private final DataFolder data;
  private final FolderLock lock;
  private final Children children;
  private final HttpClient http = HttpClient.newHttpClient();

  private House(Programs programs, DataFolder data, FolderLock lock) {
    this.programs = programs;
    this.data = data;
    this.lock = lock;
    this.children = new Children(data);
  }

  /**
   * An empty house of that name.
   *
   * @param home the built project
   * @throws Trouble while another bench works in it
   */
  public static House open(Path home, String name) {
    return open(home, name, Programs.of(new Installation(home)));
  }

  /** One whose server has its security off: the bench's own classes see to that. */
  public static House withOpenDoor(Path home, String name) {
    Programs usual = Programs.of(new Installation(home));
    List<Path> classPath = new ArrayList<>(usual.server().classPath());
    classPath.add(home.resolve("infra").resolve("bench").resolve("target").resolve("classes"));
    return open(
        home,
        name,
        new Programs(
            new JavaProgram(classPath, usual.server().mainClass()),
            usual.sandbox(),
            usual.anvil()));
  }

  private static House open(Path home, String name, Programs programs) {
    DataFolder data = DataFolder.open(home.resolve("target").resolve("bench").resolve(name));
    FolderLock lock =
        FolderLock.tryTake(data)
            .orElseThrow(() -> new Trouble("Another bench is at work in " + data.root() + "."));
    House house = new House(programs, data, lock);
    house.children.stopLeftovers();
    house.empty();
    Runtime.getRuntime().addShutdownHook(new Thread(house.children::stopAll, "stop"));
    return house;
  }

  // what takes long to make and is the same every time stays: programs and start-up caches
  private void empty() {
    List<Path> kept = List.of(data.cache(), data.run());
    try (Stream<Path> walk = Files.walk(data.root())) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(data.root()) && kept.stream().noneMatch(path::startsWith)) {
          Files.delete(path);
        }
      }
    } catch (IOException e) {
      throw new Trouble(
          "The folder %s cannot be emptied: %s".formatted(data.root(), DataFolder.reason(e)), e);
    }
    DataFolder.open(data.root());
  }

  /** {@link #STILL} and more. */
  public static Map<String, String> stillAnd(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(STILL);
    all.putAll(more);
    return all;
  }

  public DataFolder data() {
    return data;
  }

  public HttpClient http() {
    return http;
  }

  /** PostgreSQL with settings on top of the launcher's; one that runs is stopped before. */
  public Grounds startDatabase(Map<String, String> settings) {
    children.stop(Role.POSTGRES);
    return Grounds.of(new PostgresCluster(data, children, settings).start());
  }

  /** Chain and sandbox as in the demo. */
  public Grounds startDemoGrounds() {
    URI chain = new DevelopmentChain(programs.anvil(), data, children, http).start();
    return new Grounds(
        startDatabase(Map.of()).database(),
        Optional.of(chain),
        Optional.of(new SandboxProcess(programs.sandbox(), data, children).start()));
  }

  /** Gives the account of a server that runs what it needs to pay for anchors. */
  public void fund(URI chain) {
    ChainAccount account = ChainAccount.of(data);
    Patience.until(FUNDING, () -> account.address().isPresent());
    new DevelopmentChain(programs.anvil(), data, children, http)
        .fund(chain, account.address().orElseThrow());
  }

  /** Whether a server starts with the start-up cache; a first start without one writes it. */
  public enum Start {
    WITH_CACHE,
    WITHOUT_CACHE
  }

  /** Starts the server with settings on top of the launcher's. */
  public Server startServer(Grounds grounds, Start start, Map<String, String> settings) {
    int port = FreePort.any();
    URI address = URI.create("http://127.0.0.1:" + port);
    Map<String, String> environment =
        new HashMap<>(
            new ServerSettings(data, grounds.database(), grounds.chain(), grounds.sandbox())
                .environment(port, address));
    // a bench signs in as a program would, with the password alone
    environment.put("TEMLANG_SECOND_FACTOR_REQUIRED_FOR_OPERATORS", "false");
    environment.putAll(settings);
    ServerProcess process = new ServerProcess(programs.server(), data, children, http);
    ServerProcess chosen = start == Start.WITH_CACHE ? process : process.withoutCache();
    Extent extent = grounds.sandbox().isPresent() ? Extent.DEMO : Extent.SERVER;
    long began = System.nanoTime();
    Child child = chosen.start(address, environment, extent.serverOptions());
    return new Server(child.pid(), address, began, Duration.ofNanos(System.nanoTime() - began));
  }

  /** Asks the server to go and waits; after a first run the start-up cache is then written. */
  public void stopServer() {
    children.stop(Role.SERVER);
  }

  /** A process of this house. */
  public ProcessCost cost(Role role) {
    return new ProcessCost(
        children
            .find(role)
            .orElseThrow(() -> new Trouble(role.title() + " is not running."))
            .pid());
  }

  /** The public API of a server of this house, as its operator. */
  public PublicApi api(Server server) {
    try {
      String password = Files.readString(data.root().resolve("operator-password")).strip();
      return new PublicApi(server.address(), "operator", password, http);
    } catch (IOException e) {
      throw new Trouble("The operator's password cannot be read: " + DataFolder.reason(e), e);
    }
  }

  @Override
  public void close() {
    children.stopAll();
    lock.release();
  }
}
