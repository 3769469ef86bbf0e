package vn.temlang.api.access.jdbc;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.UUID;
import vn.temlang.api.access.Owners;
import vn.temlang.traceability.jdbc.Sighted;

@Singleton
@ReadOnly
class JdbcOwners implements Owners {
  private final Sighted sighted;

  JdbcOwners(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public boolean belongsElsewhere(UUID thing) {
    return sighted.prepareStatement(
        "select exists (select from account.owners(?) as owner where not {seen owner})",
        statement -> {
          statement.setObject(1, thing);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
          }
        });
  }
}
