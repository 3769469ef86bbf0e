package vn.temlang.api.account;

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
import vn.temlang.api.access.entry.Doorway;

@Singleton
class JdbcSessionStore implements SessionStore {
  private final JdbcOperations operations;
  private final Doorway doorway;

  JdbcSessionStore(JdbcOperations operations, Doorway doorway) {
    this.operations = operations;
    this.doorway = doorway;
  }

  @Override
  @Transactional
  public void open(byte[] tokenHash, Session session, Instant endsAt) {
    operations.prepareStatement(
        """
        with over as (delete from account.session where ends_at < ?)
        insert into account.session
          (token_hash, id, account_id, device, started_at, used_at, ends_at, signed_in_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        statement -> {
          statement.setObject(1, at(session.startedAt()));
          statement.setBytes(2, tokenHash);
          statement.setObject(3, session.id());
          statement.setObject(4, session.account().value());
          statement.setString(5, session.device().name());
          statement.setObject(6, at(session.startedAt()));
          statement.setObject(7, at(session.usedAt()));
          statement.setObject(8, at(endsAt));
          statement.setString(9, session.signedInBy().name());
          return statement.executeUpdate();
        });
  }

  // one statement, which writes at most once a minute; a start in the future was written under a
  // clock that ran ahead, and its end with it
  @Override
  public Optional<Running> find(byte[] tokenHash, Instant now, Instant awakeSince) {
    return doorway.ask(
        """
        running as (
          select * from account.session
          where token_hash = ? and ends_at > ? and used_at > ?
            and started_at < ?::timestamptz + interval '5 minutes'),
        noted as (
          update account.session s set used_at = ?
          from running r
          where s.token_hash = r.token_hash and r.used_at < ?::timestamptz - interval '1 minute'),
        asker as (
          select s.id, s.account_id, s.device, s.started_at, s.used_at, s.signed_in_by,
            account.has_second_factor(s.account_id) as factor, s.proven_at is not null as proven,
        """
            + Subjects.COLUMNS
            + " from running s join account.account a on a.id = s.account_id and a.closed_at is null "
            + Subjects.GRANTS
            + ")",
        statement -> {
          statement.setBytes(1, tokenHash);
          statement.setObject(2, at(now));
          statement.setObject(3, at(awakeSince));
          statement.setObject(4, at(now));
          statement.setObject(5, at(now));
          statement.setObject(6, at(now));
          statement.setObject(7, at(now));
          statement.setObject(8, at(now));
          return 9;
        },
        JdbcSessionStore::running);
  }

  // who it is takes all rows, so that it is read last
  private static Running running(ResultSet row) throws SQLException {
    Session session = session(row);
    boolean factor = row.getBoolean("factor");
    boolean proven = row.getBoolean("proven");
    return new Running(session, Subjects.read(row), factor, proven);
  }

  @Override
  @Transactional
  public void prove(UUID id, Instant at) {
    operations.prepareStatement(
        "update account.session set proven_at = ? where id = ?",
        statement -> {
          statement.setObject(1, at(at));
          statement.setObject(2, id);
          return statement.executeUpdate();
        });
  }

  @Override
  @Transactional
  public List<Session> of(AccountId account, Instant now, Instant awakeSince) {
    return operations.prepareStatement(
        """
        select id, account_id, device, started_at, used_at, signed_in_by from account.session
        where account_id = ? and ends_at > ? and used_at > ?
        order by used_at desc, id
        """,
        statement -> {
          statement.setObject(1, account.value());
          statement.setObject(2, at(now));
          statement.setObject(3, at(awakeSince));
          List<Session> sessions = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              sessions.add(session(row));
            }
          }
          return sessions;
        });
  }

  @Override
  @Transactional
  public void close(byte[] tokenHash) {
    operations.prepareStatement(
        "delete from account.session where token_hash = ?",
        statement -> {
          statement.setBytes(1, tokenHash);
          return statement.executeUpdate();
        });
  }

  @Override
  @Transactional
  public void end(AccountId account, UUID id) {
    operations.prepareStatement(
        "delete from account.session where account_id = ? and id = ?",
        statement -> {
          statement.setObject(1, account.value());
          statement.setObject(2, id);
          return statement.executeUpdate();
        });
  }

  @Override
  @Transactional
  public void endOthers(AccountId account, UUID but) {
    operations.prepareStatement(
        "delete from account.session where account_id = ? and id <> ?",
        statement -> {
          statement.setObject(1, account.value());
          statement.setObject(2, but);
          return statement.executeUpdate();
        });
  }

  @Override
  @Transactional
  public void endAll(AccountId account) {
    operations.prepareStatement(
        "delete from account.session where account_id = ?",
        statement -> {
          statement.setObject(1, account.value());
          return statement.executeUpdate();
        });
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getObject(1, UUID.class),
        new AccountId(row.getObject(2, UUID.class)),
        Device.valueOf(row.getString(3)),
        SignedInBy.valueOf(row.getString(6)),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
