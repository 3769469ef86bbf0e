package vn.temlang.traceability.place.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.place.VPostcode;

@Singleton
@Transactional
class JdbcSites implements Sites {
  private final SiteRows rows;

  JdbcSites(SiteRows rows) {
    this.rows = rows;
  }

  @Override
  public boolean add(Site site, Instant at) {
    boolean added = rows.insertIfAbsent(SiteRow.of(site, at)) == 1;
    if (added) {
      rows.insertWork(site.id().value(), at);
    }
    return added;
  }

  @Override
  public Optional<Site> find(SiteId id) {
    return rows.findById(id.value()).map(SiteRow::toSite);
  }

  @Override
  public List<Site> of(ProducerId producer) {
    return rows.findByProducerIdOrderByName(producer.value()).stream()
        .map(SiteRow::toSite)
        .toList();
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
}
