package vn.temlang.api.access.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a thread keeps between the question who asks and the work for them. It is one
 * thread's from beginning to end, so that nobody can wait for a connection that waits for a thread.
 */
final class Kept {
  private static final ScopedValue<Kept> HERE = ScopedValue.newInstance();

  private final Optional<Standing> expected;
  private @Nullable Connection connection;

  private Kept(Optional<Standing> expected) {
    this.expected = expected;
  }

  /** Does work in which one may be kept; one that nobody took goes back to its pool. */
  static void during(Optional<Standing> expected, Runnable work) {
    Kept kept = new Kept(expected);
    try {
      ScopedValue.where(HERE, kept).run(work);
    } finally {
      kept.giveBack();
    }
  }

  /** That of this thread, in such work. */
  static Optional<Kept> here() {
    return HERE.isBound() ? Optional.of(HERE.get()) : Optional.empty();
  }

  /** As whom somebody is expected. */
  Optional<Standing> expected() {
    return expected;
  }

  void keep(Connection asked) {
    giveBack();
    connection = asked;
  }

  /** Hands it over; whoever takes it closes it. */
  Optional<Connection> take() {
    Optional<Connection> taken = Optional.ofNullable(connection);
    connection = null;
    return taken;
  }

  private void giveBack() {
    take()
        .ifPresent(
            unused -> {
              try {
                unused.close();
              } catch (SQLException e) {
                // the pool throws away what cannot be given back
                throw new IllegalStateException(e);
              }
            });
  }
}
