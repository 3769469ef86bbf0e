package vn.temlang.api.intake.register.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Savepoint;
import java.util.function.BooleanSupplier;
import vn.temlang.api.intake.register.Trial;

@Singleton
@Transactional
class JdbcTrial implements Trial {
  private final JdbcOperations operations;

  JdbcTrial(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public boolean attempt(BooleanSupplier work) {
    return operations.execute(
        connection -> {
          Savepoint before = connection.setSavepoint();
          boolean good = work.getAsBoolean();
          if (good) {
            connection.releaseSavepoint(before);
          } else {
            connection.rollback(before);
          }
          return good;
        });
  }
}
