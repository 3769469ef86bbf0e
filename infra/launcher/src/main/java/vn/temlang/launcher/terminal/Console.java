package vn.temlang.launcher.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** What the person at the terminal reads. */
public final class Console {
  private final PrintStream out;
  private final PrintStream err;

  public Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  public synchronized void complain(String sentence) {
    err.println(sentence);
    err.flush();
  }

  /** Does the work, then says what was done and how long it took. */
  public <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    say(String.format(Locale.ROOT, "  %-42s %5.1f s", what, seconds));
    return result;
  }
}
