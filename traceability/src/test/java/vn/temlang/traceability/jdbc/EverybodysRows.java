package vn.temlang.traceability.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;

/** Sees everything: whose rows are whose is tried where there are people, in {@code api}. */
@Singleton
class EverybodysRows implements Sighted {
  private final JdbcOperations operations;

  EverybodysRows(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public <T> T prepareStatement(String sql, Work<T> work) {
    return operations.prepareStatement(
        sql.replaceAll("\\{(everything|(seen|enters|communes) [^{}]+)}", "true")
            .replace("{asker}", "null::uuid"),
        work::with);
  }
}
