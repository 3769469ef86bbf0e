package vn.temlang.launcher.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The few JSON-RPC calls that the launcher needs of a node. */
final class ChainRpc {
  private static final JsonMapper JSON = new JsonMapper();

  private final URI url;
  private final HttpClient http;

  ChainRpc(URI url, HttpClient http) {
    this.url = url;
    this.http = http;
  }

  boolean answers() {
    return call("eth_chainId").isPresent();
  }

  /** Gives an account of the development chain its play money; false if the node says no. */
  boolean setBalance(String address, String weiInHex) {
    return call("anvil_setBalance", address, weiInHex).isPresent();
  }

  private Optional<JsonNode> call(String method, String... parameters) {
    ObjectNode request = JSON.createObjectNode();
    request.put("jsonrpc", "2.0").put("id", 1).put("method", method);
    ArrayNode array = request.putArray("params");
    for (String parameter : parameters) {
      array.add(parameter);
    }
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(url)
                  .timeout(Duration.ofSeconds(10))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return Optional.of(JSON.readTree(response.body())).filter(answer -> answer.has("result"));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
