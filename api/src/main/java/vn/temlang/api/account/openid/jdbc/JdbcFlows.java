package vn.temlang.api.account.openid.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.openid.Flows;

@Singleton
@Transactional
class JdbcFlows implements Flows {
  private final JdbcOperations operations;

  JdbcFlows(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public void add(byte[] secretHash, Flow flow, Instant now, Instant endsAt) {
    operations.prepareStatement(
        """
        with over as (delete from account.openid_flow where ends_at < ?)
        insert into account.openid_flow
          (secret_hash, provider, ends_at, purpose, account_id, code_hash)
        values (?, ?, ?, ?, ?, ?)
        """,
        statement -> {
          statement.setObject(1, now.atOffset(ZoneOffset.UTC));
          statement.setBytes(2, secretHash);
          statement.setString(3, flow.provider());
          statement.setObject(4, endsAt.atOffset(ZoneOffset.UTC));
          statement.setObject(6, null);
          statement.setBytes(7, null);
          switch (flow.purpose()) {
            case Purpose.SignIn() -> statement.setString(5, "SIGN_IN");
            case Purpose.Link(var account) -> {
              statement.setString(5, "LINK");
              statement.setObject(6, account.value());
            }
            case Purpose.Join(var code) -> {
              statement.setString(5, "JOIN");
              statement.setBytes(7, HexFormat.of().parseHex(code));
            }
          }
          return statement.executeUpdate();
        });
  }

  @Override
  public Optional<Flow> take(byte[] secretHash, Instant now) {
    return operations.prepareStatement(
        """
        delete from account.openid_flow where secret_hash = ? and ends_at > ?
        returning provider, purpose, account_id, code_hash
        """,
        statement -> {
          statement.setBytes(1, secretHash);
          statement.setObject(2, now.atOffset(ZoneOffset.UTC));
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(new Flow(row.getString("provider"), purpose(row)))
                : Optional.empty();
          }
        });
  }

  private static Purpose purpose(ResultSet row) throws SQLException {
    return switch (row.getString("purpose")) {
      case "LINK" -> new Purpose.Link(new AccountId(row.getObject("account_id", UUID.class)));
      case "JOIN" -> new Purpose.Join(HexFormat.of().formatHex(row.getBytes("code_hash")));
      default -> new Purpose.SignIn();
    };
  }
}
