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
  public void open(byte[] tokenHash, String login, Instant now, Instant until) {
    operations.prepareStatement(
        """
        with over as (delete from account.session where ends_at < ?)
        insert into account.session (token_hash, login, started_at, ends_at) values (?, ?, ?, ?)
        """,
        statement -> {
          statement.setObject(1, now.atOffset(ZoneOffset.UTC));
          statement.setBytes(2, tokenHash);
          statement.setString(3, login);
          statement.setObject(4, now.atOffset(ZoneOffset.UTC));
          statement.setObject(5, until.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate();
        });
  }

  @Override
  public Optional<String> sessionOf(byte[] tokenHash, Instant now) {
    return operations.prepareStatement(
        "select login from account.session where token_hash = ? and ends_at > ?",
        statement -> {
          statement.setBytes(1, tokenHash);
          statement.setObject(2, now.atOffset(ZoneOffset.UTC));
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
          }
        });
  }

  @Override
  public void close(byte[] tokenHash) {
    operations.prepareStatement(
        "delete from account.session where token_hash = ?",
        statement -> {
          statement.setBytes(1, tokenHash);
          return statement.executeUpdate();
        });
  }
}
