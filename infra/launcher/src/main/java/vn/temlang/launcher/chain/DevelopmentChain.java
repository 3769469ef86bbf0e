package vn.temlang.launcher.chain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.temlang.launcher.process.Child;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.FreePort;
import vn.temlang.launcher.process.LogTail;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.process.Program;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.terminal.Trouble;

/**
 * anvil on a free loopback port, its state kept in the data folder. It proves the software, not
 * independence: whoever runs it can rewrite it.
 */
public final class DevelopmentChain {
  public static final long CHAIN_ID = 31_337;
  private static final Duration START = Duration.ofSeconds(60);
  private static final String PLAY_MONEY = "0x56bc75e2d63100000"; // 100 ether in wei

  private final DataFolder data;
  private final Children children;
  private final AnvilPackage anvil;
  private final HttpClient http;

  /** {@code pinned} is the folder with the package.json and package-lock.json of anvil. */
  public DevelopmentChain(Path pinned, DataFolder data, Children children, HttpClient http) {
    this.data = data;
    this.children = children;
    this.anvil = new AnvilPackage(pinned, data, children);
    this.http = http;
  }

  /**
   * Starts it and gives its JSON-RPC address.
   *
   * @throws Trouble if npm cannot bring it or it does not answer within a minute
   */
  public URI start() {
    Path program = anvil.program();
    Path state = restored();
    int port = FreePort.any();
    URI url = URI.create("http://127.0.0.1:" + port);
    long said = LogTail.size(data.log(Role.CHAIN));
    Child child =
        children.start(
            new Program(Role.CHAIN, command(program, state, port), Map.of(), data.chain()));
    ChainRpc rpc = new ChainRpc(url, http);
    if (!Patience.until(START, () -> !child.isAlive() || rpc.answers()) || !child.isAlive()) {
      throw new Trouble(
          "anvil did not start: %s (more in %s)"
              .formatted(LogTail.reason(data.log(Role.CHAIN), said), data.log(Role.CHAIN)));
    }
    children.whenItWentInOrder(Role.CHAIN, this::keepCopy);
    return url;
  }

  private static List<String> command(Path program, Path state, int port) {
    return List.of(
        program.toString(),
        "--host",
        "127.0.0.1",
        "--port",
        Integer.toString(port),
        "--chain-id",
        Long.toString(CHAIN_ID),
        "--accounts",
        "0",
        "--state",
        state.toString(),
        "--state-interval",
        "5",
        "--cache-path",
        state.resolveSibling("states").toString(),
        "--quiet");
  }

  /** Gives the server's account what it needs to pay for anchors. */
  public boolean fund(URI url, String address) {
    return new ChainRpc(url, http).setBalance(address, PLAY_MONEY);
  }

  // anvil writes its state in place: after a hard stop it can be cut off, and the copy is whole
  private Path restored() {
    data.create(data.chain());
    Path state = data.chain().resolve("state.json");
    try {
      if (!isWhole(state) && Files.exists(copy())) {
        Files.copy(copy(), state, StandardCopyOption.REPLACE_EXISTING);
      } else if (!isWhole(state)) {
        Files.deleteIfExists(state);
      }
      return state;
    } catch (IOException e) {
      throw new Trouble("The chain's state cannot be restored: " + DataFolder.reason(e), e);
    }
  }

  private Path copy() {
    return data.chain().resolve("state.copy.json");
  }

  private static boolean isWhole(Path state) throws IOException {
    return Files.exists(state) && new StateFile(state).isWhole();
  }

  // after a clean stop
  void keepCopy() {
    Path state = data.chain().resolve("state.json");
    Path fresh = data.chain().resolve("state.copy.new");
    try {
      if (isWhole(state)) {
        Files.copy(state, fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, copy(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new Trouble("The chain's state cannot be copied: " + DataFolder.reason(e), e);
    }
  }
}
