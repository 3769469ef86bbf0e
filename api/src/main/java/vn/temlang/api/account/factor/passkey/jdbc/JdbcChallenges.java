package vn.temlang.api.account.factor.passkey.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.account.factor.passkey.Challenge;
import vn.temlang.api.account.factor.passkey.Challenges;

@Singleton
@Transactional
class JdbcChallenges implements Challenges {
  private final JdbcOperations operations;

  JdbcChallenges(JdbcOperations operations) {
    this.operations = operations;
  }

  // a session that ended meanwhile is asked nothing
  @Override
  public void put(UUID session, Act act, Challenge challenge, Instant endsAt) {
    operations.prepareStatement(
        """
        insert into account.passkey_challenge (session_id, act, challenge, ends_at)
        select id, ?, ?, ? from account.session where id = ?
        on conflict (session_id, act) do update
          set challenge = excluded.challenge, ends_at = excluded.ends_at
        """,
        statement -> {
          statement.setString(1, act.name());
          statement.setBytes(2, challenge.bytes());
          statement.setObject(3, endsAt.atOffset(ZoneOffset.UTC));
          statement.setObject(4, session);
          return statement.executeUpdate();
        });
  }

  @Override
  public Optional<Challenge> take(UUID session, Act act, Instant now) {
    return operations.prepareStatement(
        """
        delete from account.passkey_challenge where session_id = ? and act = ?
        returning case when ends_at > ? then challenge end
        """,
        statement -> {
          statement.setObject(1, session);
          statement.setString(2, act.name());
          statement.setObject(3, now.atOffset(ZoneOffset.UTC));
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.ofNullable(row.getBytes(1)).map(Challenge::of)
                : Optional.empty();
          }
        });
  }
}
