package vn.temlang.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port below those from which the system serves outgoing connections. */
final class FreePort {
  private static final int FIRST = 20_000;
  private static final int END = 30_000;

  private FreePort() {}

  static int find() {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (isFree(port)) {
        return port;
      }
    }
    throw new AssertionError("no free port between %d and %d".formatted(FIRST, END));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
