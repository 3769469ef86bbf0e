package vn.temlang.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import vn.temlang.launcher.terminal.Trouble;

/** TCP ports of this machine. */
public final class FreePort {
  private FreePort() {}

  /** A port of the loopback interface that nobody used a moment ago. */
  public static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Trouble("This machine has no free port: " + e.getMessage(), e);
    }
  }

  /** Whether a server could listen there, on every interface. */
  public static boolean isFree(int port) {
    return List.of(
            new InetSocketAddress(port),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
        .stream()
        .allMatch(FreePort::canBind);
  }

  /** The first free one of those wanted, or else any. */
  public static int firstFree(List<Integer> wanted) {
    return wanted.stream().filter(FreePort::isFree).findFirst().orElseGet(FreePort::any);
  }

  private static boolean canBind(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
