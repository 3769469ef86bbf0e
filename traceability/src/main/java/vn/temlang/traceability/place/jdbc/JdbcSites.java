package vn.temlang.traceability.place.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.place.VPostcode;

@Singleton
@Transactional
class JdbcSites implements Sites {
  private static final String INSERT =
      """
      insert into trace.site
        (producer_id, id, kind, name, typed_address, commune_code, lat, lon,
         location_approximate, plus_code, ndas_code, registered_at, hamlet, hamlet_key)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  private final SiteRows rows;
  private final Sighted sighted;
  private final JdbcOperations operations;

  JdbcSites(SiteRows rows, Sighted sighted, JdbcOperations operations) {
    this.rows = rows;
    this.sighted = sighted;
    this.operations = operations;
  }

  @Override
  public boolean add(Site site, Instant at) {
    boolean added = inserted(SiteRow.of(site, at));
    if (added) {
      rows.insertWork(site.id().value(), at);
    }
    return added;
  }

  @Override
  public Optional<Site> find(SiteId id) {
    return list("select * from trace.site where id = ? and {seen producer_id}", id.value()).stream()
        .findFirst();
  }

  @Override
  public List<Site> of(ProducerId producer) {
    return list(
        "select * from trace.site where producer_id = ? and {seen producer_id} order by name",
        producer.value());
  }

  private List<Site> list(String sql, UUID key) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          statement.setObject(1, key);
          try (ResultSet found = statement.executeQuery()) {
            return operations.entityStream(found, SiteRow.class).map(SiteRow::toSite).toList();
          }
        });
  }

  @Override
  public List<Site> takeWithoutCode(Instant now, Duration lease, int limit) {
    return rows.takeDue(now, now.plus(lease), limit).stream().map(SiteRow::toSite).toList();
  }

  @Override
  public void codeFound(SiteId id, VPostcode code) {
    rows.setCode(id.value(), code.code(), code.provider(), code.verified());
    rows.deleteWork(id.value());
  }

  @Override
  public void codeMissed(SiteId id, String reason, Instant nextTry) {
    rows.postponeWork(id.value(), reason, nextTry);
  }

  // a repository method answers how many rows it was given, not how many were stored
  private boolean inserted(SiteRow row) {
    return operations.prepareStatement(
        INSERT,
        statement -> {
          row.bind(statement);
          return statement.executeUpdate() == 1;
        });
  }
}
