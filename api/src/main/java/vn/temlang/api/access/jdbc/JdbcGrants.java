package vn.temlang.api.access.jdbc;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Grants;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.CommuneCode;

@Singleton
class JdbcGrants implements Grants {
  /** Raised by the trigger keep_an_operator. */
  private static final String LAST_OPERATOR = "TL001";

  private final JdbcOperations operations;
  private final Sighted sighted;

  JdbcGrants(JdbcOperations operations, Sighted sighted) {
    this.operations = operations;
    this.sighted = sighted;
  }

  @Override
  @Transactional
  public Addition add(Given given, AccountId by, Instant at) {
    if (insert(given, by, at)) {
      return Addition.NEW;
    }
    return find(given.id())
        .map(stored -> stored.equals(given) ? Addition.SAME : Addition.ID_TAKEN)
        .orElseGet(() -> exists(given.id()) ? Addition.ID_TAKEN : Addition.NO_SUCH_ACCOUNT);
  }

  private boolean insert(Given given, AccountId by, Instant at) {
    return operations.prepareStatement(
        """
        insert into account.role_grant
          (id, account_id, role, scope_kind, scope_value, granted_by, granted_at, valid_from,
           valid_until)
        select ?, id, ?, ?, ?, ?, ?, ?, ? from account.account where id = ? and closed_at is null
        on conflict (id) do nothing
        """,
        statement -> {
          statement.setObject(1, given.id());
          statement.setString(2, given.grant().role().name());
          statement.setString(3, given.grant().scope().kind().name());
          statement.setString(4, given.grant().scope().value());
          statement.setObject(5, by.value());
          statement.setObject(6, utc(at));
          statement.setObject(7, utc(at));
          statement.setObject(8, given.grant().until().map(JdbcGrants::utc).orElse(null));
          statement.setObject(9, given.to().value());
          return statement.executeUpdate() == 1;
        });
  }

  private boolean exists(UUID id) {
    return operations.prepareStatement(
        "select from account.role_grant where id = ?",
        statement -> {
          statement.setObject(1, id);
          try (ResultSet row = statement.executeQuery()) {
            return row.next();
          }
        });
  }

  @Override
  @Transactional
  public Optional<Given> find(UUID id) {
    return operations.prepareStatement(
        """
        select account_id, role, scope_kind, scope_value, valid_until
        from account.role_grant where id = ? and revoked_at is null
        """,
        statement -> {
          statement.setObject(1, id);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(given(id, row)) : Optional.empty();
          }
        });
  }

  @Override
  @Transactional
  public Optional<Taken> findTaken(UUID id) {
    return operations.prepareStatement(
        """
        select account_id, role, scope_kind, scope_value, valid_until, revoked_by
        from account.role_grant where id = ? and revoked_at is not null and revoked_by is not null
        """,
        statement -> {
          statement.setObject(1, id);
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Taken(given(id, row), new AccountId(row.getObject(6, UUID.class))))
                : Optional.empty();
          }
        });
  }

  private static Given given(UUID id, ResultSet row) throws SQLException {
    return new Given(
        id,
        new AccountId(row.getObject(1, UUID.class)),
        new Grant(
            Role.valueOf(row.getString(2)),
            Scope.of(Scope.Kind.valueOf(row.getString(3)), row.getString(4)),
            Optional.ofNullable(row.getObject(5, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)));
  }

  // each call its own transaction: the refusal of the database ends it
  @Override
  public boolean revoke(UUID id, AccountId by, Instant at) {
    try {
      revokeOne(id, by, at);
      return true;
    } catch (DataAccessException e) {
      if (e.getCause() instanceof SQLException sql && LAST_OPERATOR.equals(sql.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  @Transactional
  void revokeOne(UUID id, AccountId by, Instant at) {
    operations.prepareStatement(
        """
        update account.role_grant set revoked_at = ?, revoked_by = ?
        where id = ? and revoked_at is null
        """,
        statement -> {
          statement.setObject(1, utc(at));
          statement.setObject(2, by.value());
          statement.setObject(3, id);
          return statement.executeUpdate();
        });
  }

  @Override
  @Transactional
  public Optional<Place> placeOf(ProducerId producer) {
    return sighted.prepareStatement(
        """
        select p.entered_by, s.commune_code, s.hamlet
        from trace.producer p left join trace.site s on s.producer_id = p.id
        where p.id = ? and {seen p.id}
        """,
        statement -> {
          statement.setObject(1, producer.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(place(row)) : Optional.empty();
          }
        });
  }

  private static Place place(ResultSet row) throws SQLException {
    Optional<AccountId> enteredBy =
        Optional.ofNullable(row.getObject(1, UUID.class)).map(AccountId::new);
    Set<Spot> sites = new HashSet<>();
    do {
      if (row.getString(2) != null) {
        sites.add(spot(new CommuneCode(row.getString(2)), row.getString(3)));
      }
    } while (row.next());
    return new Place(sites, enteredBy);
  }

  private static Spot spot(CommuneCode commune, @Nullable String hamlet) {
    return new Spot(
        commune, Optional.ofNullable(hamlet).map(name -> new Scope.OfHamlet(commune, name)));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
