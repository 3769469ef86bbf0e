package vn.temlang.api.account.people.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.rights.ErasureEffect;

/**
 * An erased household leaves no account: its login names, which are telephone numbers, its
 * password, sessions, cards and the addresses that it came from go, and the chain of who did what
 * stays whole.
 */
@Singleton
@Transactional
class JdbcForgottenHouseholds implements ErasureEffect {
  private final JdbcOperations operations;

  JdbcForgottenHouseholds(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public int erase(Producer producer, Instant at) {
    return operations.prepareStatement(
        "select account.forget_household(?, ?::timestamptz)",
        statement -> {
          statement.setObject(1, producer.id().value());
          statement.setObject(2, at.atOffset(ZoneOffset.UTC));
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }
}
