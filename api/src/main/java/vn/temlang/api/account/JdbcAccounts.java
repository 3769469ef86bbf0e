package vn.temlang.api.account;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

@Singleton
@Transactional
class JdbcAccounts implements Accounts {
  private final JdbcOperations operations;

  JdbcAccounts(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public boolean addFirst(Operator operator, Instant at) {
    return operations.prepareStatement(
        """
        insert into account.operator (login, password_hash, created_at)
        select ?, ?, ? where not exists (select from account.operator)
        on conflict do nothing
        """,
        statement -> {
          statement.setString(1, operator.login());
          statement.setString(2, operator.passwordHash());
          statement.setObject(3, at.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public boolean isEmpty() {
    return operations.prepareStatement(
        "select not exists (select from account.operator)",
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
          }
        });
  }

  @Override
  public Optional<Operator> find(String login) {
    return operations.prepareStatement(
        "select password_hash from account.operator where login = ?",
        statement -> {
          statement.setString(1, login);
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(new Operator(login, row.getString(1)))
                : Optional.empty();
          }
        });
  }

  @Override
  public boolean changePassword(String login, String from, String to) {
    return operations.prepareStatement(
        "update account.operator set password_hash = ? where login = ? and password_hash = ?",
        statement -> {
          statement.setString(1, to);
          statement.setString(2, login);
          statement.setString(3, from);
          return statement.executeUpdate() == 1;
        });
  }
}
