package vn.temlang.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept connection of HTTP/1.1 to a server on this machine. It costs a fraction of a client
 * library's CPU, which the server would otherwise lack on the same cores.
 */
final class Connection implements Closeable {
  private static final int LONGEST_WAIT_MILLIS = 30_000;
  private static final int LARGEST_HEAD = 16_384;

  private final int port;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Connection(int port) throws IOException {
    this.port = port;
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
    this.out = socket.getOutputStream();
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @return its status
   * @throws IOException if the connection breaks or the answer tells no length
   */
  int get(Ask ask) throws IOException {
    out.write(request(ask));
    String head = head();
    in.skipNBytes(length(head));
    return status(head);
  }

  private byte[] request(Ask ask) {
    return ("GET "
            + ask.path()
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nAccept: text/html,*/*;q=0.8\r\nAccept-Language: vi\r\nUser-Agent: Mozilla/5.0 (load)\r\n"
            + (ask.cookie().isEmpty() ? "" : "Cookie: " + ask.cookie() + "\r\n")
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(512);
    int ends = 0;
    while (ends < 4) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the server closed the connection");
      }
      head.write(next);
      ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
      if (head.size() > LARGEST_HEAD) {
        throw new IOException("the head of the answer does not end");
      }
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  static int status(String head) throws IOException {
    if (!head.startsWith("HTTP/1.1 ") || head.length() < 12) {
      throw new IOException("no HTTP/1.1 answer");
    }
    return Integer.parseInt(head, 9, 12, 10);
  }

  static long length(String head) throws IOException {
    for (String line : head.split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).equalsIgnoreCase("content-length")) {
        return Long.parseLong(line.substring(colon + 1).strip());
      }
    }
    throw new IOException("the answer tells no length");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
