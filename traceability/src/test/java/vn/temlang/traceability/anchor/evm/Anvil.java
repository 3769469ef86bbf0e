package vn.temlang.traceability.anchor.evm;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A real anvil process on a free loopback port, installed from the lock file of infra/contracts.
 */
public final class Anvil implements AutoCloseable {
  private static final Path BINARY = install();

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private Process process;

  public Anvil(String... options) {
    this.port = freePort();
    this.process = run(options);
  }

  public URI rpc() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Starts again on the same port: a chain that lost its state. */
  public void restart(String... options) {
    close();
    process = run(options);
  }

  private Process run(String... options) {
    try {
      ProcessBuilder builder = new ProcessBuilder(BINARY.toString());
      builder.command().addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(port)));
      builder.command().addAll(List.of(options));
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      Process started = builder.start();
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::answers);
      return started;
    } catch (IOException e) {
      throw new IllegalStateException("anvil does not start", e);
    }
  }

  private boolean answers() {
    try {
      return ask("eth_chainId").path("result").isTextual();
    } catch (IOException e) {
      return false;
    }
  }

  public void fund(String address) {
    call("anvil_setBalance", "\"" + address + "\"", "\"0x56BC75E2D63100000\"");
  }

  /** Sends from an account that the node holds; true when it was mined and succeeded. */
  public boolean sendAs(String from, String to, String data) {
    String transaction =
        "{\"from\":\"%s\",\"to\":\"%s\",\"data\":\"%s\",\"gas\":\"0x30d40\"}"
            .formatted(from, to, data);
    String hash = call("eth_sendTransaction", transaction).path("result").asText();
    return await("the receipt of " + hash)
        .until(
            () -> call("eth_getTransactionReceipt", "\"" + hash + "\"").path("result"),
            receipt -> receipt.has("status"))
        .path("status")
        .asText()
        .equals("0x1");
  }

  public JsonNode call(String method, String... parameters) {
    try {
      return ask(method, parameters);
    } catch (IOException e) {
      throw new IllegalStateException(method, e);
    }
  }

  private JsonNode ask(String method, String... parameters) throws IOException {
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":[%s]}"
            .formatted(method, String.join(",", parameters));
    try {
      return json.readTree(
          http.send(
                  HttpRequest.newBuilder(rpc())
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString(body))
                      .build(),
                  BodyHandlers.ofString())
              .body());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path install() {
    try {
      Path module = Path.of("").toAbsolutePath();
      Path source = module.resolve("../infra/contracts/anvil").normalize();
      Path folder = Files.createDirectories(module.resolve("target/anvil"));
      if (Files.notExists(folder.resolve("node_modules"))) {
        for (String file : List.of("package.json", "package-lock.json")) {
          Files.copy(
              source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        npmCi(folder);
      }
      return binary(folder);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("npm ci of infra/contracts/anvil failed", e);
    }
  }

  private static void npmCi(Path folder) throws IOException, InterruptedException {
    Process npm =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("npm.log").toFile())
            .start();
    if (npm.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("npm.log")));
    }
  }

  private static Path binary(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("node_modules/@foundry-rs"))) {
      return files
          .filter(file -> file.endsWith("bin/anvil") || file.endsWith("bin/anvil.exe"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no anvil for this platform"));
    }
  }
}
