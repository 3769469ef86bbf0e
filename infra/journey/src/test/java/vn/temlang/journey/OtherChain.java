package vn.temlang.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** An empty chain with the number of the demo's own. */
record OtherChain(Process process, String url) implements AutoCloseable {
  static OtherChain start(Demo demo) throws IOException {
    String anvil = demo.process("chain").info().command().orElseThrow();
    int port = FreePort.find();
    Process process =
        new ProcessBuilder(
                anvil,
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--chain-id",
                "31337",
                "--accounts",
                "0",
                "--quiet")
            .redirectErrorStream(true)
            .redirectOutput(Command.target().resolve("other-chain.out").toFile())
            .start();
    OtherChain chain = new OtherChain(process, "http://127.0.0.1:" + port);
    await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(chain::answers);
    return chain;
  }

  private boolean answers() {
    String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_chainId\",\"params\":[]}";
    return PublicApi.exchange(
                HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)))
            .status()
        == 200;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
