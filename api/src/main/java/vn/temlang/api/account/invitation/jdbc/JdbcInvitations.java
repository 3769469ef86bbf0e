package vn.temlang.api.account.invitation.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.account.LoginName;
import vn.temlang.api.account.invitation.Invitation;
import vn.temlang.api.account.invitation.Invitations;

@Singleton
@Transactional
class JdbcInvitations implements Invitations {
  /** How long the telephone number of somebody who never came is kept. */
  private static final Duration MEMORY = Duration.ofDays(30);

  private static final String COLUMNS =
      """
      select id, purpose, account_id, name_kind, name, role, scope_kind, scope_value, valid_until,
        made_by, made_at, expires_at, used_at, withdrawn_at
      from account.invitation
      """;

  private final JdbcOperations operations;

  JdbcInvitations(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public Addition add(Invitation invitation, byte[] codeHash) {
    forgetOld(invitation.madeAt());
    if (insert(invitation, codeHash)) {
      if (invitation.purpose() instanceof Invitation.Purpose.Reset) {
        withdrawOthers(invitation);
      }
      return Addition.NEW;
    }
    return find(invitation.id())
        .filter(kept -> same(kept.invitation(), invitation))
        .map(kept -> Addition.SAME)
        .orElse(Addition.ID_TAKEN);
  }

  /** All but the times, and the id that the account of one who joins will have. */
  private static boolean same(Invitation one, Invitation other) {
    return one.purpose().equals(other.purpose())
        && one.madeBy().equals(other.madeBy())
        && (one.purpose() instanceof Invitation.Purpose.Join
            || one.account().equals(other.account()));
  }

  private void forgetOld(Instant now) {
    operations.prepareStatement(
        "delete from account.invitation where purpose = 'JOIN' and expires_at < ?",
        statement -> {
          statement.setObject(1, utc(now.minus(MEMORY)));
          return statement.executeUpdate();
        });
  }

  private void withdrawOthers(Invitation fresh) {
    operations.prepareStatement(
        """
        update account.invitation set withdrawn_at = ?, withdrawn_by = ?
        where account_id = ? and purpose = 'RESET' and id <> ?
          and used_at is null and withdrawn_at is null and (made_by is null or ?)
        """,
        statement -> {
          statement.setObject(1, utc(fresh.madeAt()));
          statement.setObject(2, fresh.madeBy().map(AccountId::value).orElse(null));
          statement.setObject(3, fresh.account().value());
          statement.setObject(4, fresh.id());
          // what anybody may ask for by message takes no officer's card away
          statement.setBoolean(5, fresh.madeBy().isPresent());
          return statement.executeUpdate();
        });
  }

  private boolean insert(Invitation invitation, byte[] codeHash) {
    return operations.prepareStatement(
        """
        insert into account.invitation
          (id, code_hash, purpose, account_id, made_by, made_at, expires_at, name_kind, name, role,
           scope_kind, scope_value, valid_until)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do nothing
        """,
        statement -> {
          statement.setObject(1, invitation.id());
          statement.setBytes(2, codeHash);
          statement.setObject(4, invitation.account().value());
          statement.setObject(5, invitation.madeBy().map(AccountId::value).orElse(null));
          statement.setObject(6, utc(invitation.madeAt()));
          statement.setObject(7, utc(invitation.expiresAt()));
          switch (invitation.purpose()) {
            case Invitation.Purpose.Join(var name, var grant) -> {
              statement.setString(3, "JOIN");
              join(statement, name, grant);
            }
            case Invitation.Purpose.Reset() -> {
              statement.setString(3, "RESET");
              for (int column = 8; column <= 13; column++) {
                statement.setObject(column, null);
              }
            }
          }
          return statement.executeUpdate() == 1;
        });
  }

  private static void join(PreparedStatement statement, LoginName name, Grant grant)
      throws SQLException {
    statement.setString(8, name.kind().name());
    statement.setString(9, name.value());
    statement.setString(10, grant.role().name());
    statement.setString(11, grant.scope().kind().name());
    statement.setString(12, grant.scope().value());
    statement.setObject(13, grant.until().map(JdbcInvitations::utc).orElse(null));
  }

  @Override
  public Optional<Kept> find(byte[] codeHash) {
    return one("where code_hash = ?", codeHash);
  }

  @Override
  public Optional<Kept> lock(byte[] codeHash) {
    return one("where code_hash = ? for update", codeHash);
  }

  @Override
  public Optional<Kept> find(UUID id) {
    return one("where id = ?", id);
  }

  private Optional<Kept> one(String condition, Object key) {
    return operations.prepareStatement(
        COLUMNS + condition,
        statement -> {
          statement.setObject(1, key);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(kept(row)) : Optional.empty();
          }
        });
  }

  @Override
  public void use(UUID id, Instant at) {
    operations.prepareStatement(
        "update account.invitation set used_at = ? where id = ? and used_at is null",
        statement -> {
          statement.setObject(1, utc(at));
          statement.setObject(2, id);
          return statement.executeUpdate();
        });
  }

  @Override
  public boolean withdraw(UUID id, AccountId by, Instant at) {
    return operations.prepareStatement(
        """
        update account.invitation set withdrawn_at = ?, withdrawn_by = ?
        where id = ? and used_at is null and withdrawn_at is null
        """,
        statement -> {
          statement.setObject(1, utc(at));
          statement.setObject(2, by.value());
          statement.setObject(3, id);
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public List<Invitation> open(Instant now, int limit) {
    return operations.prepareStatement(
        COLUMNS
            + """
            where purpose = 'JOIN' and used_at is null and withdrawn_at is null and expires_at > ?
            order by made_at desc, id limit ?
            """,
        statement -> {
          statement.setObject(1, utc(now));
          statement.setInt(2, limit);
          List<Invitation> found = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              found.add(kept(row).invitation());
            }
          }
          return found;
        });
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Invitation invitation =
        new Invitation(
            row.getObject("id", UUID.class),
            purpose(row),
            new AccountId(row.getObject("account_id", UUID.class)),
            Optional.ofNullable(row.getObject("made_by", UUID.class)).map(AccountId::new),
            instant(row, "made_at").orElseThrow(),
            instant(row, "expires_at").orElseThrow());
    return new Kept(invitation, instant(row, "used_at"), instant(row, "withdrawn_at"));
  }

  private static Invitation.Purpose purpose(ResultSet row) throws SQLException {
    if (row.getString("purpose").equals("RESET")) {
      return new Invitation.Purpose.Reset();
    }
    return new Invitation.Purpose.Join(
        LoginName.stored(row.getString("name_kind"), row.getString("name")),
        new Grant(
            Role.valueOf(row.getString("role")),
            Scope.of(Scope.Kind.valueOf(row.getString("scope_kind")), row.getString("scope_value")),
            instant(row, "valid_until")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
