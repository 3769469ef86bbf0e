package vn.temlang.storefrontsync.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Sends statements that see no more than the work at hand may see. {@code {seen product x}} in a
 * statement says that {@code x} is the id of a product within sight, and {@code {everything}} that
 * the work sees everything; both are true for such work. What that needs is bound to the statement,
 * and the places that are marked by {@code ?} keep their numbers.
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
