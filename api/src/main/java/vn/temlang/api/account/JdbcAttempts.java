package vn.temlang.api.account;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

@Singleton
@Transactional
class JdbcAttempts implements Attempts {
  private final JdbcOperations operations;

  JdbcAttempts(JdbcOperations operations) {
    this.operations = operations;
  }

  // the row's lock lets one try after another through; a day without any starts afresh, and a wait
  // that lies further off than the longest was written under a clock that ran ahead
  @Override
  public Duration count(byte[] subject, int free, Duration longest, Instant now) {
    boolean counted =
        operations.prepareStatement(
            """
            insert into account.attempt as a (subject, tries, last_at, wait_until)
            values (?, 1, ?, ?)
            on conflict (subject) do update set
              tries = case
                when a.last_at < excluded.last_at - interval '1 day' then 1 else a.tries + 1 end,
              last_at = excluded.last_at,
              wait_until = excluded.last_at + case
                when a.last_at < excluded.last_at - interval '1 day' or a.tries + 1 < ?
                then interval '0'
                else least(power(2, least(a.tries + 1 - ?, 20)), ?) * interval '1 second' end
            where a.wait_until <= excluded.last_at
              or a.wait_until > excluded.last_at + ? * interval '1 second'
            """,
            statement -> {
              OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
              statement.setBytes(1, subject);
              statement.setObject(2, at);
              statement.setObject(3, at);
              statement.setInt(4, free);
              statement.setInt(5, free);
              statement.setLong(6, longest.toSeconds());
              statement.setLong(7, longest.toSeconds());
              return statement.executeUpdate() == 1;
            });
    return counted ? Duration.ZERO : left(subject, now);
  }

  private Duration left(byte[] subject, Instant now) {
    return operations.prepareStatement(
        "select wait_until from account.attempt where subject = ?",
        statement -> {
          statement.setBytes(1, subject);
          try (ResultSet row = statement.executeQuery()) {
            Duration least = Duration.ofSeconds(1);
            if (!row.next()) {
              return least;
            }
            Duration left =
                Duration.between(now, row.getObject(1, OffsetDateTime.class).toInstant());
            return left.compareTo(least) < 0 ? least : left;
          }
        });
  }

  @Override
  public void forget(byte[] subject) {
    operations.prepareStatement(
        "delete from account.attempt where subject = ?",
        statement -> {
          statement.setBytes(1, subject);
          return statement.executeUpdate();
        });
  }

  @Override
  public void takeBack(byte[] subject, Instant now) {
    operations.prepareStatement(
        """
        with old as (delete from account.attempt where last_at < ?)
        update account.attempt set tries = greatest(tries - 1, 0), wait_until = ?
        where subject = ?
        """,
        statement -> {
          statement.setObject(1, now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC));
          statement.setObject(2, now.atOffset(ZoneOffset.UTC));
          statement.setBytes(3, subject);
          return statement.executeUpdate();
        });
  }
}
