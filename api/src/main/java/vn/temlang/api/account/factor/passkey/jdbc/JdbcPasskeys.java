package vn.temlang.api.account.factor.passkey.jdbc;

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
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.factor.passkey.Credential;
import vn.temlang.api.account.factor.passkey.Passkey;
import vn.temlang.api.account.factor.passkey.Passkeys;

@Singleton
@Transactional
class JdbcPasskeys implements Passkeys {
  private final JdbcOperations operations;

  JdbcPasskeys(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public boolean add(Passkey passkey) {
    return operations.prepareStatement(
        """
        insert into account.passkey
          (id, account_id, name, credential_id, credential, sign_count, backup_eligible, made_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        statement -> {
          statement.setObject(1, passkey.id());
          statement.setObject(2, passkey.account().value());
          statement.setString(3, passkey.name());
          statement.setBytes(4, bytes(passkey.credential().id()));
          statement.setBytes(5, bytes(passkey.credential().attested()));
          statement.setLong(6, passkey.credential().signCount());
          statement.setBoolean(7, passkey.credential().backupEligible());
          statement.setObject(8, utc(passkey.madeAt()));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public List<Passkey> of(AccountId account) {
    return operations.prepareStatement(
        "select * from account.passkey where account_id = ? order by made_at, id",
        statement -> {
          statement.setObject(1, account.value());
          return read(statement);
        });
  }

  @Override
  public Optional<Passkey> find(AccountId account, String credential) {
    return operations.prepareStatement(
        "select * from account.passkey where account_id = ? and credential_id = ?",
        statement -> {
          statement.setObject(1, account.value());
          statement.setBytes(2, bytes(credential));
          return read(statement).stream().findFirst();
        });
  }

  private static List<Passkey> read(PreparedStatement statement) throws SQLException {
    List<Passkey> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(
            new Passkey(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                new Credential(
                    text(row.getBytes("credential_id")),
                    text(row.getBytes("credential")),
                    row.getLong("sign_count"),
                    row.getBoolean("backup_eligible")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)));
      }
    }
    return found;
  }

  @Override
  public boolean use(UUID id, long signCount, Instant at) {
    return operations.prepareStatement(
        """
        update account.passkey set sign_count = ?, used_at = ?
        where id = ? and (sign_count < ? or (sign_count = 0 and ? = 0))
        """,
        statement -> {
          statement.setLong(1, signCount);
          statement.setObject(2, utc(at));
          statement.setObject(3, id);
          statement.setLong(4, signCount);
          statement.setLong(5, signCount);
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public void remove(AccountId account, UUID id) {
    operations.prepareStatement(
        "delete from account.passkey where account_id = ? and id = ?",
        statement -> {
          statement.setObject(1, account.value());
          statement.setObject(2, id);
          return statement.executeUpdate();
        });
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
