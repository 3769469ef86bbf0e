package vn.temlang.traceability.anchor.evm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.web3j.protocol.Service;

/** JSON-RPC over the platform's own HTTP client, so that web3j comes without OkHttp. */
final class HttpRpc extends Service {
  private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

  private final HttpClient client;
  private final URI endpoint;
  private final Duration timeout;

  HttpRpc(URI endpoint, Duration timeout) {
    super(false);
    this.endpoint = endpoint;
    this.timeout = timeout;
    this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  @Override
  protected InputStream performIO(String payload) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(payload))
            .build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw new IOException("HTTP status " + response.statusCode());
        }
        return new ByteArrayInputStream(bounded(body));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    }
  }

  private static byte[] bounded(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST_ANSWER + 1);
    if (bytes.length > LARGEST_ANSWER) {
      throw new IOException("the answer is larger than " + LARGEST_ANSWER + " bytes");
    }
    return bytes;
  }

  @Override
  public void close() {
    client.close();
  }
}
