package vn.temlang.api.page.certificate.jdbc;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.certificate.ScopeNames;
import vn.temlang.traceability.jdbc.Sighted;

@Singleton
@ReadOnly
class JdbcScopeNames implements ScopeNames {
  private static final String NAMES =
      """
      select c.id, r.name as producer, coalesce(p.name, s.name) as thing
      from trace.certificate c join trace.producer r on r.id = c.producer_id
      left join trace.product p on p.id = c.product_id
      left join trace.site s on s.id = c.site_id
      where c.id = any (?) and {seen c.producer_id}
      """;

  private final Sighted sighted;

  JdbcScopeNames(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public Map<UUID, Names> of(Collection<UUID> certificates) {
    return sighted.prepareStatement(
        NAMES,
        statement -> {
          statement.setArray(
              1, statement.getConnection().createArrayOf("uuid", certificates.toArray()));
          try (ResultSet row = statement.executeQuery()) {
            Map<UUID, Names> names = new HashMap<>();
            while (row.next()) {
              names.put(
                  row.getObject("id", UUID.class),
                  new Names(
                      row.getString("producer"), Optional.ofNullable(row.getString("thing"))));
            }
            return names;
          }
        });
  }
}
