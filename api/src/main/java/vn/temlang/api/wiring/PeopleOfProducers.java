package vn.temlang.api.wiring;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import vn.temlang.traceability.certificate.ProducersPeople;
import vn.temlang.traceability.certificate.Registrar;
import vn.temlang.traceability.party.ProducerId;

/** Those to whom a role was given for one producer; whether it counts today does not matter. */
@Singleton
class PeopleOfProducers implements ProducersPeople {
  private final JdbcOperations operations;

  PeopleOfProducers(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  @Transactional
  public boolean include(Registrar registrar, ProducerId producer) {
    return operations.prepareStatement(
        """
        select exists (select from account.role_grant
          where account_id = ? and scope_kind = 'PRODUCER' and scope_value = ?
            and revoked_at is null)
        """,
        statement -> {
          statement.setObject(1, registrar.account());
          statement.setString(2, producer.value().toString());
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
          }
        });
  }
}
