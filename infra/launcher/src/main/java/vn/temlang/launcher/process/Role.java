package vn.temlang.launcher.process;

import java.time.Duration;
import java.util.Locale;

/**
 * The processes of a house in the order in which they start; they stop in the opposite order, so
 * that nobody loses what it stands on.
 */
public enum Role {
  /** INT is PostgreSQL's fast shutdown: it does not wait for its clients. */
  POSTGRES("PostgreSQL", "INT", Duration.ofSeconds(30)),
  /** INT makes anvil write its state. */
  CHAIN("The development chain", "INT", Duration.ofSeconds(10)),
  SANDBOX("The sandbox", "TERM", Duration.ofSeconds(10)),
  /** The longest: the first clean stop also writes the start-up cache. */
  SERVER("The server", "TERM", Duration.ofSeconds(90));

  private final String title;
  private final String signal;
  private final Duration patience;

  Role(String title, String signal, Duration patience) {
    this.title = title;
    this.signal = signal;
    this.patience = patience;
  }

  /** As it is called at the beginning of a sentence. */
  public String title() {
    return title;
  }

  /** As its files are called. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The signal that asks for a clean stop, without SIG. */
  String signal() {
    return signal;
  }

  /** How long a clean stop may take before the process is killed. */
  Duration patience() {
    return patience;
  }
}
