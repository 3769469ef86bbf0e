package vn.temlang.api.account.factor.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.factor.Factors;
import vn.temlang.traceability.seal.Sealed;

@Singleton
@Transactional
class JdbcFactors implements Factors {
  private static final long KEYS = 7450186;

  private final JdbcOperations operations;

  JdbcFactors(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public Optional<Totp> totp(AccountId account) {
    return operations.prepareStatement(
        "select * from account.totp where account_id = ?",
        statement -> {
          statement.setObject(1, account.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(totp(row)) : Optional.empty();
          }
        });
  }

  private static Totp totp(ResultSet row) throws SQLException {
    return new Totp(
        new AccountId(row.getObject("account_id", UUID.class)),
        Sealed.of(row.getInt("secret_key"), row.getBytes("secret")),
        row.getObject("confirmed_at") != null,
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public boolean begin(AccountId account, Sealed secret, Instant at) {
    return operations.prepareStatement(
        """
        insert into account.totp (account_id, secret, secret_key, made_at) values (?, ?, ?, ?)
        on conflict (account_id) do update
          set secret = excluded.secret, secret_key = excluded.secret_key,
            made_at = excluded.made_at, last_step = -1
          where totp.confirmed_at is null
        """,
        statement -> {
          statement.setObject(1, account.value());
          statement.setBytes(2, secret.bytes());
          statement.setInt(3, secret.keyId());
          statement.setObject(4, utc(at));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public boolean confirm(Totp totp, long step, Instant at) {
    return operations.prepareStatement(
        """
        update account.totp set confirmed_at = greatest(?, made_at), last_step = ?
        where account_id = ? and made_at = ? and confirmed_at is null
        """,
        statement -> {
          statement.setObject(1, utc(at));
          statement.setLong(2, step);
          statement.setObject(3, totp.account().value());
          statement.setObject(4, utc(totp.madeAt()));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public boolean take(AccountId account, long step) {
    return operations.prepareStatement(
        """
        update account.totp set last_step = ?
        where account_id = ? and confirmed_at is not null and last_step < ?
        """,
        statement -> {
          statement.setLong(1, step);
          statement.setObject(2, account.value());
          statement.setLong(3, step);
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public void putCodes(AccountId account, List<byte[]> hashes, Instant at) {
    removeCodes(account);
    operations.prepareStatement(
        "insert into account.recovery_code (account_id, hash, made_at) values (?, ?, ?)",
        statement -> {
          for (byte[] hash : hashes) {
            statement.setObject(1, account.value());
            statement.setBytes(2, hash);
            statement.setObject(3, utc(at));
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  @Override
  public boolean take(AccountId account, byte[] codeHash, Instant at) {
    return operations.prepareStatement(
        """
        update account.recovery_code set used_at = ?
        where account_id = ? and hash = ? and used_at is null
          and account.has_second_factor(account_id)
        """,
        statement -> {
          statement.setObject(1, utc(at));
          statement.setObject(2, account.value());
          statement.setBytes(3, codeHash);
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public int codesLeft(AccountId account) {
    return operations.prepareStatement(
        "select count(*) from account.recovery_code where account_id = ? and used_at is null",
        statement -> {
          statement.setObject(1, account.value());
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  @Override
  public void lock(AccountId account) {
    operations.prepareStatement(
        "select pg_advisory_xact_lock(7450187, hashtext(?))",
        statement -> {
          statement.setString(1, account.value().toString());
          return statement.execute();
        });
  }

  @Override
  public void removeTotp(AccountId account) {
    delete("account.totp", account);
  }

  @Override
  public void removeCodes(AccountId account) {
    delete("account.recovery_code", account);
  }

  @Override
  public boolean removeAll(AccountId account) {
    int codes = delete("account.recovery_code", account);
    return delete("account.totp", account) + delete("account.passkey", account) + codes > 0;
  }

  private int delete(String table, AccountId account) {
    return operations.prepareStatement(
        "delete from " + table + " where account_id = ?",
        statement -> {
          statement.setObject(1, account.value());
          return statement.executeUpdate();
        });
  }

  @Override
  public void useKeys() {
    keys("select pg_advisory_xact_lock_shared(?)");
  }

  @Override
  public void changeKeys() {
    keys("select pg_advisory_xact_lock(?)");
  }

  private void keys(String sql) {
    operations.prepareStatement(
        sql,
        statement -> {
          statement.setLong(1, KEYS);
          return statement.execute();
        });
  }

  @Override
  public List<Totp> notSealedWith(int keyId) {
    return operations.prepareStatement(
        "select * from account.totp where secret_key <> ? for update",
        statement -> {
          statement.setInt(1, keyId);
          return read(statement);
        });
  }

  private static List<Totp> read(PreparedStatement statement) throws SQLException {
    List<Totp> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(totp(rows));
      }
    }
    return found;
  }

  @Override
  public void reseal(AccountId account, Sealed secret) {
    operations.prepareStatement(
        "update account.totp set secret = ?, secret_key = ? where account_id = ?",
        statement -> {
          statement.setBytes(1, secret.bytes());
          statement.setInt(2, secret.keyId());
          statement.setObject(3, account.value());
          return statement.executeUpdate();
        });
  }

  @Override
  public Set<Integer> keysInUse() {
    return operations.prepareStatement(
        "select distinct secret_key from account.totp",
        statement -> {
          Set<Integer> keys = new HashSet<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              keys.add(rows.getInt(1));
            }
          }
          return keys;
        });
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
