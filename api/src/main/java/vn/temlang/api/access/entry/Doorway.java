package vn.temlang.api.access.entry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.temlang.api.access.Reach;

/**
 * Finds out who asks and, in the same statement, sets the connection up for their work; the thread
 * keeps that connection for it.
 */
public interface Doorway {
  /** Sets values and answers the place after the last one. */
  @FunctionalInterface
  interface Binding {
    int bind(PreparedStatement statement) throws SQLException;
  }

  /** Reads the row that the result stands on, and as many more as it wants. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Does work on this thread in which {@link #ask} expects somebody; what it kept is given back at
   * the end.
   *
   * @param expected how far those who are expected reach, where that is known; a wrong guess costs
   *     a statement and opens nothing
   */
  void expecting(Optional<Reach> expected, Runnable work);

  /**
   * Asks in one statement that is a transaction of its own.
   *
   * @param asker common table expressions, without {@code with}; the last is named {@code asker}
   *     and has a row for each grant, or none where nobody is known
   */
  <T> Optional<T> ask(String asker, Binding binding, Reading<T> reading);
}
