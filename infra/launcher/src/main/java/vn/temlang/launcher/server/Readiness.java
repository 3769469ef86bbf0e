package vn.temlang.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.temlang.launcher.terminal.Trouble;

/** Whether a process answers 200 at an address. */
public record Readiness(URI address, HttpClient http) {
  public boolean isReady() {
    try {
      return http.send(
                  HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while waiting for " + address + ".", e);
    }
  }
}
