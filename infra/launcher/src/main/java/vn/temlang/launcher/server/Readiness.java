package vn.temlang.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import vn.temlang.launcher.terminal.Trouble;

/**
 * Whether the process that was given a name answers 200 at an address. Another may have been
 * quicker to take the port: its answer does not count.
 */
record Readiness(URI address, String instance, HttpClient http) {
  boolean isReady() {
    try {
      HttpResponse<Void> answer =
          http.send(
              HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build(),
              HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == 200
          && answer.headers().firstValue("Temlang-Instance").equals(Optional.of(instance));
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while waiting for " + address + ".", e);
    }
  }
}
