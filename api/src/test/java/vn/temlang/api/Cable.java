package vn.temlang.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A loopback port behind which another one stands, until it is cut. */
final class Cable implements AutoCloseable {
  private final InetSocketAddress far;
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private ServerSocket door;

  Cable(String host, int port) {
    this.far = new InetSocketAddress(host, port);
    this.door = open(0);
    this.port = door.getLocalPort();
    serve(door);
  }

  int port() {
    return port;
  }

  /** Breaks what is connected and lets nobody in. */
  void cut() {
    close(door);
    ends.forEach(Cable::close);
    ends.clear();
  }

  /** Lets in again, under the same port. */
  void mend() {
    door = open(port);
    serve(door);
  }

  @Override
  public void close() {
    cut();
  }

  private static ServerSocket open(int port) {
    try {
      ServerSocket door = new ServerSocket();
      door.setReuseAddress(true);
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return door;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(ServerSocket open) {
    Thread.startVirtualThread(
        () -> {
          try {
            while (true) {
              join(open, open.accept());
            }
          } catch (IOException closed) {
            // cut
          }
        });
  }

  private void join(ServerSocket entered, Socket near) throws IOException {
    Socket other = new Socket(far.getHostString(), far.getPort());
    ends.add(near);
    ends.add(other);
    if (entered.isClosed()) {
      close(near);
      close(other);
    }
    Thread.startVirtualThread(() -> carry(near, other));
    Thread.startVirtualThread(() -> carry(other, near));
  }

  private static void carry(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException broken) {
      // one end is gone, so is the other
    }
  }

  private static void close(AutoCloseable end) {
    try {
      end.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
