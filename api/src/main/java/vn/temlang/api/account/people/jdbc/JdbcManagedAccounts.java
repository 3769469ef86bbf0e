package vn.temlang.api.account.people.jdbc;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.account.LoginName;
import vn.temlang.api.account.people.ManagedAccount;
import vn.temlang.api.account.people.ManagedAccounts;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.place.CommuneCode;

@Singleton
class JdbcManagedAccounts implements ManagedAccounts {
  /** Raised by the trigger keep_an_operator. */
  private static final String LAST_OPERATOR = "TL001";

  private static final String ROWS =
      """
      select a.id, a.created_at, n.kind, n.name, g.id, g.role, g.scope_kind, g.scope_value,
        g.valid_until, g.granted_at,
        (select min(name) from account.login_name where account_id = g.granted_by)
      from account.account a
      left join account.login_name n on n.account_id = a.id
      left join account.role_grant g on g.account_id = a.id and g.revoked_at is null
      where a.id in (%s) and a.closed_at is null
      order by min(n.name) over (partition by a.id), a.id, n.kind desc, n.name, g.granted_at, g.id
      """;
  private static final String CHOSEN =
      """
      select a.id from account.account a left join account.login_name n on n.account_id = a.id
      where a.closed_at is null
        and not exists (select from account.api_key k where k.account_id = a.id)
        and (?::text[] is null or exists (
        select from account.role_grant g
        where g.account_id = a.id and g.revoked_at is null and (
          g.scope_value = any (?)
          or g.scope_kind in ('COMMUNE', 'HAMLET') and left(g.scope_value, 5) = any (?)
          or {seen case when g.scope_kind = 'PRODUCER' then g.scope_value::uuid end})))
      group by a.id, a.created_at
      having ? = '' or bool_or(strpos(n.name, ?) > 0)
      order by min(n.name), a.id limit ?
      """;

  private final JdbcOperations operations;
  private final Sighted sighted;

  JdbcManagedAccounts(JdbcOperations operations, Sighted sighted) {
    this.operations = operations;
    this.sighted = sighted;
  }

  @Override
  @Transactional
  public List<ManagedAccount> list(Choice choice, String part, int limit) {
    return sighted.prepareStatement(
        ROWS.formatted(CHOSEN),
        statement -> {
          switch (choice) {
            case Choice.All() -> {
              for (int i = 1; i <= 3; i++) {
                statement.setArray(i, null);
              }
            }
            case Choice.In(var values, var communes) -> {
              statement.setArray(1, texts(statement, values));
              statement.setArray(2, texts(statement, values));
              statement.setArray(
                  3, texts(statement, communes.stream().map(CommuneCode::value).toList()));
            }
          }
          statement.setString(4, part);
          statement.setString(5, part);
          statement.setInt(6, limit);
          try (ResultSet row = statement.executeQuery()) {
            return read(row);
          }
        });
  }

  private static Array texts(PreparedStatement statement, Collection<String> texts)
      throws SQLException {
    return statement.getConnection().createArrayOf("text", texts.toArray());
  }

  @Override
  @Transactional
  public Optional<ManagedAccount> find(AccountId id) {
    return find("?", id.value());
  }

  @Override
  @Transactional
  public Optional<ManagedAccount> find(LoginName name) {
    return find("select account_id from account.login_name where name = ?", name.value());
  }

  private Optional<ManagedAccount> find(String chosen, Object key) {
    return operations.prepareStatement(
        ROWS.formatted(chosen),
        statement -> {
          statement.setObject(1, key);
          try (ResultSet row = statement.executeQuery()) {
            return read(row).stream().findFirst();
          }
        });
  }

  /** A row is a pair of a name and a grant, in the order of the accounts. */
  private static List<ManagedAccount> read(ResultSet row) throws SQLException {
    Map<UUID, ManagedAccount> accounts = new LinkedHashMap<>();
    Map<UUID, Map<String, LoginName>> names = new LinkedHashMap<>();
    Map<UUID, Map<UUID, ManagedAccount.Held>> grants = new LinkedHashMap<>();
    while (row.next()) {
      UUID id = row.getObject(1, UUID.class);
      accounts.putIfAbsent(
          id, new ManagedAccount(new AccountId(id), List.of(), instant(row, 2), List.of()));
      Map<String, LoginName> ownNames = names.computeIfAbsent(id, any -> new LinkedHashMap<>());
      if (row.getString(3) != null) {
        ownNames.put(row.getString(4), LoginName.stored(row.getString(3), row.getString(4)));
      }
      Map<UUID, ManagedAccount.Held> ownGrants =
          grants.computeIfAbsent(id, any -> new LinkedHashMap<>());
      if (row.getString(6) != null) {
        ManagedAccount.Held held = held(row);
        ownGrants.put(held.id(), held);
      }
    }
    return accounts.values().stream()
        .map(
            account ->
                new ManagedAccount(
                    account.id(),
                    List.copyOf(names.getOrDefault(account.id().value(), Map.of()).values()),
                    account.openedAt(),
                    List.copyOf(grants.getOrDefault(account.id().value(), Map.of()).values())))
        .toList();
  }

  private static ManagedAccount.Held held(ResultSet row) throws SQLException {
    return new ManagedAccount.Held(
        row.getObject(5, UUID.class),
        new Grant(
            Role.valueOf(row.getString(6)),
            Scope.of(Scope.Kind.valueOf(row.getString(7)), row.getString(8)),
            Optional.ofNullable(row.getObject(9, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)),
        instant(row, 10),
        Optional.ofNullable(row.getString(11)));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  // each call its own transaction: the refusal of the database ends it
  @Override
  public Closing close(AccountId id, AccountId by, Instant at) {
    try {
      return closeOne(id, by, at) ? Closing.CLOSED : Closing.NOT_OPEN;
    } catch (DataAccessException e) {
      if (e.getCause() instanceof SQLException sql && LAST_OPERATOR.equals(sql.getSQLState())) {
        return Closing.LAST_OPERATOR;
      }
      throw e;
    }
  }

  @Override
  @Transactional
  public boolean closedBy(AccountId id, AccountId by) {
    return operations.prepareStatement(
        "select from account.account where id = ? and closed_by = ?",
        statement -> {
          statement.setObject(1, id.value());
          statement.setObject(2, by.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next();
          }
        });
  }

  @Transactional
  boolean closeOne(AccountId id, AccountId by, Instant at) {
    boolean closed =
        operations.prepareStatement(
            """
            update account.account set closed_at = greatest(?, created_at), closed_by = ?
            where id = ? and closed_at is null
            """,
            statement -> {
              statement.setObject(1, at.atOffset(ZoneOffset.UTC));
              statement.setObject(2, by.value());
              statement.setObject(3, id.value());
              return statement.executeUpdate() == 1;
            });
    if (closed) {
      operations.prepareStatement(
          "select account.forget_ways_in(array[?::uuid])",
          statement -> {
            statement.setObject(1, id.value());
            return statement.execute();
          });
    }
    return closed;
  }
}
