package vn.temlang.api.account.key.jdbc;

import static java.util.stream.Collectors.joining;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.GiveRole;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.api.access.entry.Doorway;
import vn.temlang.api.account.Subjects;
import vn.temlang.api.account.key.ApiKey;
import vn.temlang.api.account.key.ApiKeys;

@Singleton
class JdbcApiKeys implements ApiKeys {
  private static final String KEYS =
      """
      select k.account_id, k.label, g.scope_kind, g.scope_value, k.made_by, k.made_at,
        k.expires_at, k.used_at
      from account.api_key k
      join account.account a on a.id = k.account_id
      join account.role_grant g on g.id = k.account_id
      """;

  private static final String GIVERS =
      GiveRole.rolesThatGive(Role.API_KEY).stream().map(Role::name).collect(joining(","));

  private final JdbcOperations operations;
  private final Doorway doorway;

  JdbcApiKeys(JdbcOperations operations, Doorway doorway) {
    this.operations = operations;
    this.doorway = doorway;
  }

  @Override
  @Transactional
  public Addition add(ApiKey key, byte[] secretHash) {
    if (insert(key, secretHash)) {
      return Addition.NEW;
    }
    return list("where k.account_id = ?", key.id().value()).stream()
        .filter(stored -> same(stored, key))
        .findFirst()
        .map(stored -> Addition.SAME)
        .orElse(Addition.ID_TAKEN);
  }

  private static boolean same(ApiKey one, ApiKey other) {
    return one.label().equals(other.label())
        && one.scope().equals(other.scope())
        && one.madeBy().equals(other.madeBy())
        && one.expiresAt().equals(other.expiresAt());
  }

  /** All three rows or none; the grant has the id of the key. */
  private boolean insert(ApiKey key, byte[] secretHash) {
    return operations.prepareStatement(
        """
        with fresh as (
          insert into account.account (id, created_at) values (?, ?)
          on conflict do nothing returning id),
        granted as (
          insert into account.role_grant
            (id, account_id, role, scope_kind, scope_value, granted_by, granted_at, valid_from,
             valid_until)
          select id, id, 'API_KEY', ?, ?, ?, ?, ?, ? from fresh)
        insert into account.api_key
          (account_id, label, secret_hash, made_by, made_at, expires_at)
        select id, ?, ?, ?, ?, ? from fresh
        """,
        statement -> {
          statement.setObject(1, key.id().value());
          statement.setObject(2, utc(key.madeAt()));
          statement.setString(3, key.scope().kind().name());
          statement.setString(4, key.scope().value());
          statement.setObject(5, key.madeBy().value());
          statement.setObject(6, utc(key.madeAt()));
          statement.setObject(7, utc(key.madeAt()));
          statement.setObject(8, utc(key.expiresAt()));
          statement.setString(9, key.label());
          statement.setBytes(10, secretHash);
          statement.setObject(11, key.madeBy().value());
          statement.setObject(12, utc(key.madeAt()));
          statement.setObject(13, utc(key.expiresAt()));
          return statement.executeUpdate() == 1;
        });
  }

  // one statement, which writes at most once a minute; a clock that ran ahead is put right. Whoever
  // made the key must still have a role there that gives one: more than that nobody ever had
  @Override
  public Optional<Subject> find(AccountId id, byte[] secretHash, Instant now) {
    return doorway.ask(
        """
        known as (
          select k.* from account.api_key k
          join account.account m on m.id = k.made_by and m.closed_at is null
          join account.role_grant own on own.id = k.account_id
          where k.account_id = ? and k.secret_hash = ? and k.expires_at > ?
            and exists (
              select from account.role_grant g where g.account_id = k.made_by
                and g.role = any (string_to_array(?, ',')) and g.revoked_at is null
                and g.valid_from <= ? and (g.valid_until is null or g.valid_until > ?)
                and (g.scope_kind = 'WHOLE' or (g.scope_kind, g.scope_value)
                  = (own.scope_kind, own.scope_value)))),
        noted as (
          update account.api_key k set used_at = ? from known n
          where k.account_id = n.account_id and (n.used_at is null
            or abs(extract(epoch from (n.used_at - ?::timestamptz))) >= 60)),
        asker as (select k.label,
        """
            + Subjects.COLUMNS
            + " from known k join account.account a on a.id = k.account_id and a.closed_at is null "
            + Subjects.GRANTS
            + ")",
        statement -> {
          statement.setObject(1, id.value());
          statement.setBytes(2, secretHash);
          statement.setObject(3, utc(now));
          statement.setString(4, GIVERS);
          for (int place = 5; place <= 10; place++) {
            statement.setObject(place, utc(now));
          }
          return 11;
        },
        row -> {
          String label = row.getString("label");
          Subject subject = Subjects.read(row);
          return new Subject(subject.account(), label, subject.grants());
        });
  }

  @Override
  @Transactional
  public List<ApiKey> open(int limit) {
    return list(
        "where a.closed_at is null and g.revoked_at is null order by k.made_at desc, k.account_id"
            + " limit ?",
        limit);
  }

  private List<ApiKey> list(String rest, Object value) {
    return operations.prepareStatement(
        KEYS + rest,
        statement -> {
          statement.setObject(1, value);
          List<ApiKey> found = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              found.add(key(row));
            }
          }
          return found;
        });
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        new AccountId(row.getObject(1, UUID.class)),
        row.getString(2),
        Scope.of(Scope.Kind.valueOf(row.getString(3)), row.getString(4)),
        new AccountId(row.getObject(5, UUID.class)),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(8, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
