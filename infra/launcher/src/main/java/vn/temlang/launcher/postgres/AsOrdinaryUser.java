package vn.temlang.launcher.postgres;

import java.io.IOException;
import java.util.List;
import vn.temlang.launcher.terminal.Trouble;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own root is nobody in particular,
 * and still owns its files.
 */
final class AsOrdinaryUser {
  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  /**
   * What to put before a command.
   *
   * @throws Trouble for root where the kernel gives no user namespaces
   */
  List<String> prefix() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    if (!namespacesWork()) {
      throw new Trouble(
          "PostgreSQL does not run as root, and this machine allows no user namespaces:"
              + " start as an ordinary user, or name a database in JDBC_URL.");
    }
    return NAMESPACE;
  }

  private static boolean namespacesWork() {
    try {
      return new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
