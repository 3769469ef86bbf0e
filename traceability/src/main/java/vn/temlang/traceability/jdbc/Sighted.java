package vn.temlang.traceability.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Sends statements that see no more of the register than the work at hand may see. A statement says
 * in braces where that counts, and each is true for work that sees everything:
 *
 * <ul>
 *   <li>{@code {seen x}}: {@code x} is the id of a producer within sight
 *   <li>{@code {enters x}}: so it is, or the asker enters others into the register
 *   <li>{@code {communes x}}: {@code x} is the code of a commune within sight as a whole
 *   <li>{@code {everything}}: the work sees everything
 * </ul>
 *
 * <p>{@code {asker}} is the account that goes on seeing whom it entered, or null. What such a place
 * needs is bound to the statement; the places that are marked by {@code ?} keep their numbers.
 */
public interface Sighted {
  /** What is done with a statement. */
  @FunctionalInterface
  interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** Prepares the statement on the connection of the transaction, and works with it. */
  <T> T prepareStatement(String sql, Work<T> work);
}
