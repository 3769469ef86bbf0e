package vn.temlang.sandbox.market;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the seller's system that an order changed; once, and whether or not anybody listens. */
@Singleton
@Requires(property = "sandbox.role", value = "market")
class HintSender {
  private static final Logger LOG = LoggerFactory.getLogger(HintSender.class);
  private final Shop shop;
  private final Seal seal;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  HintSender(Shop shop, Seal seal) {
    this.shop = shop;
    this.seal = seal;
  }

  void send(String orderId) {
    String url = shop.hintUrl();
    if (url.isEmpty()) {
      return;
    }
    byte[] body =
        ("{\"type\":\"ORDER_CHANGED\",\"orderId\":\"" + orderId + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    String time = seal.time();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(5))
            .header("Content-Type", "application/json")
            .header("X-Timestamp", time)
            .header("X-Signature", seal.signature("HINT", time, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    var _ =
        client
            .sendAsync(request, HttpResponse.BodyHandlers.discarding())
            .whenComplete(
                (answer, trouble) -> {
                  if (trouble != null) {
                    LOG.info("A hint was not heard: {}", trouble.getMessage());
                  }
                });
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
