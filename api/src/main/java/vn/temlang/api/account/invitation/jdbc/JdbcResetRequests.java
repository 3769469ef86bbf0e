package vn.temlang.api.account.invitation.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.account.LoginName;
import vn.temlang.api.account.invitation.ResetRequests;

@Singleton
@Transactional
class JdbcResetRequests implements ResetRequests {
  private final JdbcOperations operations;

  JdbcResetRequests(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public void add(Asked asked, Instant at) {
    operations.prepareStatement(
        """
        insert into account.reset_request (id, name_kind, name, language, asked_at)
        values (?, ?, ?, ?, ?)
        """,
        statement -> {
          statement.setObject(1, asked.id());
          statement.setString(2, asked.name().kind().name());
          statement.setString(3, asked.name().value());
          statement.setString(4, asked.language());
          statement.setObject(5, at.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate();
        });
  }

  @Override
  public Optional<Asked> take() {
    return operations.prepareStatement(
        """
        delete from account.reset_request where id = (
          select id from account.reset_request order by id limit 1 for update skip locked)
        returning id, name_kind, name, language
        """,
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Asked(
                        row.getObject(1, UUID.class),
                        LoginName.stored(row.getString(2), row.getString(3)),
                        row.getString(4)))
                : Optional.empty();
          }
        });
  }
}
