package vn.temlang.api.account.people.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.temlang.api.account.people.WaysIn;
import vn.temlang.traceability.party.ProducerId;

@Singleton
class JdbcWaysIn implements WaysIn {
  private static final String OF =
      """
      with own as (select unnest(account.own_of(?)) as account_id)
      select kind, name, since from (
        select 'LOGIN_NAME' as kind, n.name, a.created_at as since
        from account.login_name n join own using (account_id)
        join account.account a on a.id = n.account_id
        union all
        select 'PASSKEY', p.name, p.made_at from account.passkey p join own using (account_id)
        union all
        select 'IDENTITY', i.issuer || ' ' || i.subject, i.linked_at
        from account.openid_identity i join own using (account_id)
        union all
        select 'SESSION', s.device, s.started_at
        from account.session s join own using (account_id)) as way
      order by since, kind, name
      """;

  private final JdbcOperations operations;

  JdbcWaysIn(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  @ReadOnly
  public List<Way> of(ProducerId household) {
    return operations.prepareStatement(
        OF,
        statement -> {
          statement.setObject(1, household.value());
          List<Way> ways = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              ways.add(
                  new Way(
                      Kind.valueOf(row.getString(1)),
                      row.getString(2),
                      row.getObject(3, OffsetDateTime.class).toInstant()));
            }
          }
          return ways;
        });
  }
}
