package vn.temlang.api.account;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Subject;
import vn.temlang.traceability.IdSource;

@Singleton
@Transactional
class JdbcAccounts implements Accounts {
  private final JdbcOperations operations;
  private final IdSource ids;

  JdbcAccounts(JdbcOperations operations, IdSource ids) {
    this.operations = operations;
    this.ids = ids;
  }

  // two servers that start at once come here one after the other
  @Override
  public boolean addFirst(Credential credential, LoginName name, Instant at) {
    operations.prepareStatement(
        "select pg_advisory_xact_lock(7450184)", statement -> statement.execute());
    if (!isEmpty()) {
      return false;
    }
    store(credential.account(), name, at);
    setPassword(credential, at);
    return operations.prepareStatement(
        """
        insert into account.role_grant
          (id, account_id, role, scope_kind, scope_value, granted_at, valid_from)
        values (?, ?, 'OPERATOR', 'WHOLE', '', ?, ?)
        """,
        statement -> {
          statement.setObject(1, ids.next());
          statement.setObject(2, credential.account().value());
          statement.setObject(3, utc(at));
          statement.setObject(4, utc(at));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public Addition add(Credential credential, LoginName name, Instant at) {
    Addition addition = add(credential.account(), name, at);
    if (addition == Addition.NEW) {
      setPassword(credential, at);
    }
    return addition;
  }

  @Override
  public Addition add(AccountId account, LoginName name, Instant at) {
    operations.prepareStatement(
        "select pg_advisory_xact_lock(7450185, hashtext(?))",
        statement -> {
          statement.setString(1, name.value());
          return statement.execute();
        });
    if (store(account, name, at)) {
      return Addition.NEW;
    }
    return owner(name)
        .map(owner -> owner.equals(account) ? Addition.SAME : Addition.NAME_TAKEN)
        .orElse(Addition.ID_TAKEN);
  }

  /** Both rows or none: one waits for the other. */
  private boolean store(AccountId account, LoginName name, Instant at) {
    return operations.prepareStatement(
        """
        with fresh as (
          insert into account.account (id, created_at) select ?, ?
          where not exists (select from account.login_name where name = ?)
          on conflict do nothing returning id)
        insert into account.login_name (name, account_id, kind) select ?, id, ? from fresh
        """,
        statement -> {
          statement.setObject(1, account.value());
          statement.setObject(2, utc(at));
          statement.setString(3, name.value());
          statement.setString(4, name.value());
          statement.setString(5, name.kind().name());
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public Optional<AccountId> owner(LoginName name) {
    return operations.prepareStatement(
        "select account_id from account.login_name where name = ?",
        statement -> {
          statement.setString(1, name.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(new AccountId(row.getObject(1, UUID.class)))
                : Optional.empty();
          }
        });
  }

  @Override
  public boolean isEmpty() {
    return operations.prepareStatement(
        "select not exists (select from account.account)",
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
          }
        });
  }

  @Override
  public Optional<Credential> find(LoginName name) {
    return credential(
        "p.account_id = (select account_id from account.login_name where name = ?)", name.value());
  }

  @Override
  public Optional<Credential> find(AccountId account) {
    return credential("p.account_id = ?", account.value());
  }

  private Optional<Credential> credential(String condition, Object key) {
    return operations.prepareStatement(
        "select p.account_id, p.hash from account.password p"
            + " join account.account a on a.id = p.account_id and a.closed_at is null where "
            + condition,
        statement -> {
          statement.setObject(1, key);
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Credential(new AccountId(row.getObject(1, UUID.class)), row.getString(2)))
                : Optional.empty();
          }
        });
  }

  @Override
  public Optional<Subject> subject(AccountId account, Instant now) {
    return operations.prepareStatement(
        "select "
            + Subjects.COLUMNS
            + " from account.account a "
            + Subjects.GRANTS
            + " where a.id = ? and a.closed_at is null",
        statement -> {
          statement.setObject(1, utc(now));
          statement.setObject(2, utc(now));
          statement.setObject(3, account.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(Subjects.read(row)) : Optional.empty();
          }
        });
  }

  @Override
  public boolean hasSecondFactor(AccountId account) {
    return operations.prepareStatement(
        "select account.has_second_factor(?)",
        statement -> {
          statement.setObject(1, account.value());
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
          }
        });
  }

  @Override
  public void setPassword(Credential credential, Instant at) {
    operations.prepareStatement(
        """
        insert into account.password (account_id, hash, changed_at) values (?, ?, ?)
        on conflict (account_id) do update
          set hash = excluded.hash, changed_at = excluded.changed_at
        """,
        statement -> {
          statement.setObject(1, credential.account().value());
          statement.setString(2, credential.passwordHash());
          statement.setObject(3, utc(at));
          return statement.executeUpdate();
        });
  }

  @Override
  public boolean changePassword(AccountId account, String from, String to, Instant at) {
    return operations.prepareStatement(
        "update account.password set hash = ?, changed_at = ? where account_id = ? and hash = ?",
        statement -> {
          statement.setString(1, to);
          statement.setObject(2, utc(at));
          statement.setObject(3, account.value());
          statement.setString(4, from);
          return statement.executeUpdate() == 1;
        });
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
