package vn.temlang.bench;

import java.time.Duration;
import vn.temlang.launcher.terminal.Trouble;

/** A while in which nothing is asked: what is measured is the rest itself. */
final class Pause {
  private Pause() {}

  static void take(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while measuring.", e);
    }
  }
}
