package vn.temlang.api.access.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.UUID;
import vn.temlang.api.access.Owners;

@Singleton
@ReadOnly
class JdbcOwners implements Owners {
  private final JdbcOperations operations;

  JdbcOwners(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public boolean belongsElsewhere(UUID thing) {
    return operations.prepareStatement(
        "select account.belongs_elsewhere(?)",
        statement -> {
          statement.setObject(1, thing);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
          }
        });
  }
}
