package vn.temlang.traceability.rights.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.PlusCode;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.rights.OpenedRequest;
import vn.temlang.traceability.rights.OpenedRequest.Progress;
import vn.temlang.traceability.rights.PersonRequests;

@Singleton
@Transactional
class JdbcPersonRequests implements PersonRequests {
  private final Sighted sighted;
  private final Sites sites;
  private final AdminUnits units;

  JdbcPersonRequests(Sighted sighted, Sites sites, AdminUnits units) {
    this.sighted = sighted;
    this.sites = sites;
    this.units = units;
  }

  @Override
  public boolean add(OpenedRequest request) {
    return update(
            """
            insert into trace.person_request
              (producer_id, id, kind, purpose, with_processor, received_at, answer_due, finish_due,
               words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """,
            statement -> RequestRow.bind(statement, request))
        == 1;
  }

  @Override
  public Optional<OpenedRequest> find(UUID id) {
    return list(
            "select * from trace.person_request where id = ? and {seen producer_id}",
            statement -> statement.setObject(1, id))
        .stream()
        .findFirst();
  }

  @Override
  public List<OpenedRequest> queue(int limit) {
    return list(
        """
        select * from trace.person_request where {seen producer_id}
        order by finished_at is not null,
                 case when finished_at is null then
                   case when answered_at is null then answer_due else finish_due end end,
                 finished_at desc, id
        limit ?
        """,
        statement -> statement.setInt(1, limit));
  }

  @Override
  public List<OpenedRequest> of(ProducerId producer) {
    return list(
        """
        select * from trace.person_request where producer_id = ? and {seen producer_id}
        order by received_at, id
        """,
        statement -> statement.setObject(1, producer.value()));
  }

  @Override
  public void answer(UUID id, Instant at) {
    update(
        """
        update trace.person_request set answered_at = ?
        where id = ? and answered_at is null and {seen producer_id}
        """,
        statement -> {
          statement.setObject(1, at.atOffset(ZoneOffset.UTC));
          statement.setObject(2, id);
        });
  }

  @Override
  public void end(UUID id, Progress end) {
    switch (end) {
      case Progress.Done(Instant at) -> end(id, at, "DONE", Optional.empty());
      case Progress.Refused(Instant at, Optional<String> reason) -> end(id, at, "REFUSED", reason);
      case Progress.Received() -> throw new IllegalArgumentException("not an end");
      case Progress.Answered(Instant at) -> throw new IllegalArgumentException("not an end");
    }
  }

  private void end(UUID id, Instant at, String outcome, Optional<String> reason) {
    update(
        """
        update trace.person_request set finished_at = ?, outcome = ?, reason = ?
        where id = ? and finished_at is null and {seen producer_id}
        """,
        statement -> {
          statement.setObject(1, at.atOffset(ZoneOffset.UTC));
          statement.setString(2, outcome);
          statement.setString(3, reason.orElse(null));
          statement.setObject(4, id);
        });
  }

  @Override
  public List<String> diaryWords(ProducerId producer) {
    return sighted.prepareStatement(
        """
        select concat_ws(' / ', counterparty, note) from trace.diary_words
        where producer_id = ? and {seen producer_id} order by entry_id
        """,
        statement -> {
          statement.setObject(1, producer.value());
          try (ResultSet rows = statement.executeQuery()) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
              words.add(rows.getString(1));
            }
            return words;
          }
        });
  }

  @Override
  public int eraseWords(ProducerId producer) {
    return update(
            "delete from trace.diary_words where producer_id = ? and {seen producer_id}",
            statement -> statement.setObject(1, producer.value()))
        + update(
            """
            update trace.person_request set words = null, reason = null
            where producer_id = ? and (words is not null or reason is not null)
              and {seen producer_id}
            """,
            statement -> statement.setObject(1, producer.value()))
        + update(
            """
            update trace.certificate set revoked_reason = null
            where producer_id = ? and revoked_reason is not null and {seen producer_id}
            """,
            statement -> statement.setObject(1, producer.value()));
  }

  @Override
  public int blurPlaces(ProducerId producer) {
    int blurred = 0;
    for (Site site : sites.of(producer)) {
      blurred += units.find(site.commune()).map(commune -> blur(site, commune)).orElse(0);
    }
    return blurred;
  }

  private int blur(Site site, Commune commune) {
    return update(
        """
        update trace.site set name = ?, typed_address = ?, lat = ?, lon = ?, plus_code = ?,
          location_approximate = true, vpostcode = null, vpostcode_provider = null,
          vpostcode_verified = false, ndas_code = null, hamlet = null, hamlet_key = null,
          gln = null, office_codes = '{}', revision = revision + 1
        where id = ? and {seen producer_id}
          and (name <> ? or typed_address <> ? or not location_approximate
            or vpostcode is not null or ndas_code is not null or hamlet is not null
            or gln is not null or office_codes <> '{}')
        """,
        statement -> {
          statement.setString(1, commune.inWords());
          statement.setString(2, commune.inWords());
          statement.setDouble(3, commune.centroid().lat());
          statement.setDouble(4, commune.centroid().lon());
          statement.setString(5, PlusCode.of(commune.centroid()).value());
          statement.setObject(6, site.id().value());
          statement.setString(7, commune.inWords());
          statement.setString(8, commune.inWords());
        });
  }

  @Override
  public void markErased(ProducerId producer, Instant at) {
    update(
        """
        insert into trace.erasure (producer_id, erased_at)
        select id, ? from trace.producer where id = ? and {seen id}
        on conflict (producer_id) do update set erased_at = excluded.erased_at
        """,
        statement -> {
          statement.setObject(1, at.atOffset(ZoneOffset.UTC));
          statement.setObject(2, producer.value());
        });
  }

  @Override
  public Optional<Instant> erasedAt(ProducerId producer) {
    return sighted.prepareStatement(
        "select erased_at from trace.erasure where producer_id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, producer.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                : Optional.empty();
          }
        });
  }

  /** Fills in a statement. */
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private int update(String sql, Binding binding) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          binding.bind(statement);
          return statement.executeUpdate();
        });
  }

  private List<OpenedRequest> list(String sql, Binding binding) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          binding.bind(statement);
          try (ResultSet rows = statement.executeQuery()) {
            List<OpenedRequest> requests = new ArrayList<>();
            while (rows.next()) {
              requests.add(RequestRow.read(rows));
            }
            return requests;
          }
        });
  }
}
