package vn.temlang.traceability.place.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.traceability.Revised;
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
         location_approximate, plus_code, ndas_code, registered_at, hamlet, hamlet_key,
         address_version, gln, office_codes, vpostcode, vpostcode_provider, vpostcode_verified)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;
  private static final String EDIT =
      """
      with wanted as (
        select ?::uuid as producer_id, ?::uuid as id, ?::text as kind, ?::text as name,
          ?::text as typed_address, ?::text as commune_code, ?::double precision as lat,
          ?::double precision as lon, ?::boolean as location_approximate, ?::text as plus_code,
          ?::text as ndas_code, ?::timestamptz as at, ?::text as hamlet, ?::text as hamlet_key,
          ?::text as address_version, ?::text as gln, ?::text[] as office_codes, ?::text as vpostcode,
          ?::text as vpostcode_provider, ?::boolean as vpostcode_verified),
      changed as (
        update trace.site s
        set kind = w.kind, name = w.name, typed_address = w.typed_address,
          commune_code = w.commune_code, lat = w.lat, lon = w.lon,
          location_approximate = w.location_approximate, plus_code = w.plus_code,
          ndas_code = w.ndas_code, hamlet = w.hamlet, hamlet_key = w.hamlet_key,
          address_version = w.address_version, gln = w.gln, office_codes = w.office_codes,
          vpostcode = w.vpostcode, vpostcode_provider = w.vpostcode_provider,
          vpostcode_verified = w.vpostcode_verified, revision = revision + 1
        from wanted w
        where s.id = w.id and s.revision = ? and {seen s.producer_id}
          and not coalesce(trace.gln_taken(w.gln, w.id), false)
        returning s.id, s.vpostcode, w.at),
      known as (
        delete from trace.address_code_work
        where site_id in (select id from changed where vpostcode is not null)),
      asked as (
        insert into trace.address_code_work (site_id, next_try_at)
        select id, at from changed where vpostcode is null
        on conflict (site_id) do update set next_try_at = excluded.next_try_at)
      select count(*) from changed
      """;

  // unnest knows no rows of lists: codes come as one text each
  private static final String INSERT_MANY =
      """
      insert into trace.site
          (registered_at, producer_id, id, kind, name, typed_address, commune_code, lat, lon,
           location_approximate, plus_code, ndas_code, hamlet, hamlet_key, address_version, gln,
           office_codes, vpostcode, vpostcode_provider, vpostcode_verified)
        select ?::timestamptz, producer_id, id, kind, name, typed_address, commune_code, lat, lon,
          approximate, plus_code, ndas_code, hamlet, hamlet_key, address_version, gln,
          string_to_array(codes, E'\u001f'), vpostcode, provider, verified
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::float8[],
          ?::float8[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
          as fresh (producer_id, id, kind, name, typed_address, commune_code, lat, lon,
            approximate, plus_code, ndas_code, hamlet, hamlet_key, address_version, gln, codes,
            vpostcode, provider, verified)
      on conflict do nothing returning id
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
  public Added add(Site site, Instant at) {
    SiteRow row = SiteRow.of(site, at);
    int stored =
        operations.prepareStatement(
            INSERT,
            statement -> {
              row.bind(statement);
              return statement.executeUpdate();
            });
    if (stored == 0) {
      return find(site.id()).isPresent() ? Added.ID_TAKEN : Added.GLN_TAKEN;
    }
    if (site.vpostcode().isEmpty()) {
      rows.insertWork(site.id().value(), at);
    }
    return Added.STORED;
  }

  @Override
  public Optional<Revised<Site>> findRevised(SiteId id) {
    return sighted.prepareStatement(
        "select * from trace.site where id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, id.value());
          try (ResultSet found = statement.executeQuery()) {
            return operations
                .entityStream(found, SiteRow.class)
                .map(row -> new Revised<>(row.toSite(), row.revision()))
                .findFirst();
          }
        });
  }

  @Override
  public boolean edit(Site site, int seen, Instant at) {
    return sighted.prepareStatement(
        EDIT,
        statement -> {
          SiteRow.of(site, at).bind(statement);
          statement.setInt(SiteRow.VALUES + 1, seen);
          try (ResultSet count = statement.executeQuery()) {
            return count.next() && count.getInt(1) == 1;
          }
        });
  }

  @Override
  public Set<SiteId> addAll(List<Site> sites, Instant at) {
    List<SiteRow> many = sites.stream().map(site -> SiteRow.of(site, at)).toList();
    Set<SiteId> stored =
        operations.prepareStatement(
            INSERT_MANY,
            statement -> {
              SiteRow.bindAll(many, at, statement);
              Set<SiteId> ids = new HashSet<>();
              try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                  ids.add(new SiteId(row.getObject(1, UUID.class)));
                }
              }
              return ids;
            });
    askForCodes(
        sites.stream()
            .filter(site -> site.vpostcode().isEmpty())
            .map(Site::id)
            .filter(stored::contains)
            .map(SiteId::value)
            .toArray(),
        at);
    return stored;
  }

  private void askForCodes(Object[] sites, Instant at) {
    operations.prepareStatement(
        """
        insert into trace.address_code_work (site_id, next_try_at)
        select unnest(?::uuid[]), ?::timestamptz
        """,
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("uuid", sites));
          statement.setObject(2, at.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate();
        });
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
}
