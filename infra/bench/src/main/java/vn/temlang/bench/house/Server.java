package vn.temlang.bench.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.temlang.launcher.terminal.Trouble;

/**
 * A server that answers.
 *
 * @param began the moment before its process was started, of {@link System#nanoTime()}
 * @param untilReady from there to the first 200 of /health/readiness
 */
public record Server(long pid, URI address, long began, Duration untilReady) {

  /** Time from the start of the process until this page, asked now, was read whole with 200. */
  public Duration untilPage(String path, HttpClient http) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30)).build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      if (status != 200) {
        throw new Trouble("The server answered " + status + " at " + request.uri() + ".");
      }
      return took;
    } catch (IOException e) {
      throw new Trouble("The server does not answer at " + request.uri() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while waiting for the server.", e);
    }
  }

  /** Its cost so far. */
  public ProcessCost cost() {
    return new ProcessCost(pid);
  }
}
