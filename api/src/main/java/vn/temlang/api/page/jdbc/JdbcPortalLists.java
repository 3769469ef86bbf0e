package vn.temlang.api.page.jdbc;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.page.PortalLists;
import vn.temlang.api.page.portal.BatchLine;
import vn.temlang.api.page.portal.BatchView;
import vn.temlang.api.page.portal.PortalHomeView;
import vn.temlang.api.page.portal.ProducerKind;
import vn.temlang.api.page.portal.ProducersView;
import vn.temlang.api.page.portal.ProductLine;
import vn.temlang.api.page.portal.ProductView;
import vn.temlang.api.page.portal.RunLine;
import vn.temlang.api.page.portal.RunView;
import vn.temlang.api.page.portal.TaskKind;
import vn.temlang.api.page.text.Words;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.SiteCode;
import vn.temlang.traceability.place.VPostcode;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.stamp.RunId;

@Singleton
@ReadOnly
class JdbcPortalLists implements PortalLists {
  private static final String RUNS =
      """
      select s.id, p.name as product, s.size, s.sample, s.ordered_at,
             coalesce((select sum(upper(serials) - lower(serials)) from trace.activation
                       where run_id = s.id), 0) as activated
      from trace.stamp_run s join trace.product p on p.id = s.product_id
      """;

  // a certificate that ended is no task once it was renewed
  private static final String TASKS =
      """
      with task (kind, name) as (
        select 'NEW_ORDER', external_id from store.sales_order
        where status = 'PLACED' and ({everything} or id in (
          select l.order_id from store.order_line l join store.offer o on o.id = l.offer_id
          where {seen product o.product_id}))
        union all
        select 'LISTING_TROUBLE', l.desired_title from store.listing l
        join store.offer o on o.id = l.offer_id
        where {seen product o.product_id} and l.desired_online and exists (
          select from store.listing_condition c where c.listing_id = l.id and c.status = 'FALSE')
        union all
        select case when c.last_day < ? then 'CERTIFICATE_ENDED' else 'CERTIFICATE_ENDS' end,
               coalesce(p.name, s.name, r.name)
        from trace.certificate c join trace.producer r on r.id = c.producer_id
        left join trace.product p on p.id = c.product_id
        left join trace.site s on s.id = c.site_id
        where {seen c.producer_id} and c.revoked_on is null and c.last_day <= ?::date + 90
          and not trace.renewed(c)
        union all
        select 'NO_STAMPS', b.number from trace.batch b
        where {seen b.producer_id}
          and (b.expires_on is null or b.expires_on >= ?) and not exists (
          select from trace.activation a where a.batch_id = b.id)
        union all
        select 'NO_PRICE', name from trace.product where {seen producer_id} and price_vnd is null
        union all
        select 'NO_PICTURE', p.name from trace.product p
        where {seen p.producer_id} and not exists (select from trace.product_picture i
          where i.producer_id = p.producer_id and i.product_id = p.id)
        union all
        select 'NO_ADDRESS_CODE', name from trace.site
        where {seen producer_id} and vpostcode is null and registered_at < ?::date)
      select kind, count(*) as things, min(name collate "vi-x-icu") as example
      from task group by kind
      """;

  private final Sighted sighted;
  private final AdminUnits units;

  JdbcPortalLists(Sighted sighted, AdminUnits units) {
    this.sighted = sighted;
    this.units = units;
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public PortalHomeView.Counts counts() {
    return list(
            """
            select (select count(*) from trace.producer where {seen id}),
                   (select count(*) from trace.product where {seen producer_id}),
                   (select count(*) from trace.batch where {seen producer_id}),
                   (select count(*) from trace.stamp_run where {seen producer_id})
            """,
            row ->
                new PortalHomeView.Counts(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .getFirst();
  }

  @Override
  public List<PortalHomeView.Task> tasks(LocalDate today) {
    return list(
            TASKS,
            row ->
                new PortalHomeView.Task(
                    TaskKind.valueOf(row.getString("kind")),
                    row.getLong("things"),
                    row.getString("example")),
            today,
            today,
            today,
            today)
        .stream()
        .sorted(Comparator.comparing(PortalHomeView.Task::kind))
        .toList();
  }

  @Override
  public List<ProducersView.Producer> producers(int limit) {
    return list(
        """
        select p.id, p.kind, p.name, p.reference, p.entered_on_behalf_by, p.sample,
               (select count(*) from trace.product where producer_id = p.id) as products,
               (select commune_code from trace.site where producer_id = p.id
                order by registered_at, id limit 1) as commune
        from trace.producer p where {seen p.id}
        order by p.name collate "vi-x-icu", p.id limit ?
        """,
        row ->
            new ProducersView.Producer(
                row.getObject("id", UUID.class),
                ProducerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Optional.ofNullable(row.getString("reference")),
                Optional.ofNullable(row.getString("commune")).flatMap(this::commune),
                row.getLong("products"),
                Optional.ofNullable(row.getString("entered_on_behalf_by")),
                row.getBoolean("sample")),
        limit);
  }

  @Override
  public List<ProductView.Site> sites(ProducerId producer) {
    return list(
        """
        select id, name, typed_address, commune_code, hamlet, vpostcode, vpostcode_provider,
               ndas_code, plus_code, location_approximate, gln, office_codes
        from trace.site where producer_id = ? and {seen producer_id} order by registered_at, id
        """,
        row ->
            new ProductView.Site(
                "/portal/sites/" + row.getString("id"),
                row.getString("name"),
                row.getString("typed_address"),
                place(row.getString("hamlet"), commune(row.getString("commune_code"))),
                Optional.ofNullable(row.getString("vpostcode")),
                VPostcode.STAND_IN.equals(row.getString("vpostcode_provider")),
                Optional.ofNullable(row.getString("ndas_code")),
                row.getString("plus_code"),
                row.getBoolean("location_approximate"),
                numbers(row)),
        producer.value());
  }

  private static List<String> numbers(ResultSet row) throws SQLException {
    List<String> numbers = new ArrayList<>();
    if (row.getString("gln") != null) {
      numbers.add("GLN " + row.getString("gln"));
    }
    for (String code : (String[]) row.getArray("office_codes").getArray()) {
      numbers.add(SiteCode.ofOneText(code).code());
    }
    return numbers;
  }

  private static Optional<String> place(@Nullable String hamlet, Optional<String> commune) {
    return hamlet == null
        ? commune
        : commune.map(words -> hamlet + ", " + words).or(() -> Optional.of(hamlet));
  }

  private Optional<String> commune(String code) {
    return units.find(new CommuneCode(code)).map(Commune::inWords);
  }

  @Override
  public List<ProductLine> products(String query, LocalDate today, int limit) {
    return products("position(lower(?) in lower(p.name)) > 0", query, today, limit);
  }

  @Override
  public List<ProductLine> productsOf(ProducerId producer, LocalDate today, int limit) {
    return products("p.producer_id = ?", producer.value(), today, limit);
  }

  private List<ProductLine> products(String which, Object wanted, LocalDate today, int limit) {
    return list(
        """
        select p.id, p.name, r.name as producer, p.price_vnd, p.sample,
               (select encode(coalesce(i.thumbnail_hash, i.hash), 'hex')
                from trace.product_picture i
                where i.producer_id = p.producer_id and i.product_id = p.id
                order by i.place limit 1) as thumbnail,
               c.stars, c.issued_on, c.issued_year, c.expires_on, c.revoked_on
        from trace.product p join trace.producer r on r.id = p.producer_id
        left join lateral (
          select * from trace.certificate o
          where o.producer_id = p.producer_id and (o.product_id is null or o.product_id = p.id)
            and o.site_id is null and o.scheme = 'OCOP' and o.stars is not null
          -- OcopRating judges the one that this puts first
          order by o.revoked_on is null and coalesce(o.last_day >= ?, false) desc,
            o.revoked_on is null and o.last_day is null, o.last_day desc, o.stars desc, o.id
          limit 1) c on true
        where %s and {seen p.producer_id}
        order by p.name collate "vi-x-icu", p.id limit ?
        """
            .formatted(which),
        row ->
            new ProductLine(
                row.getString("name"),
                "/portal/products/" + row.getString("id"),
                row.getString("producer"),
                Optional.ofNullable(row.getString("thumbnail"))
                    .map(hash -> "/picture/" + hash + ".jpg"),
                OcopStars.of(row, today),
                Optional.ofNullable(row.getObject("price_vnd", Long.class)),
                row.getBoolean("sample")),
        today,
        wanted,
        limit);
  }

  @Override
  public List<BatchLine> batches(Optional<ProductId> product, Words words, int limit) {
    return list(
        """
        select b.id, b.number, p.name as product, b.quantity, b.unit, b.produced_on, b.expires_on,
               b.sample
        from trace.batch b join trace.product p on p.id = b.product_id
        where (? = '' or b.product_id = nullif(?, '')::uuid) and {seen b.producer_id}
        order by b.produced_on desc, b.id desc limit ?
        """,
        row ->
            new BatchLine(
                row.getString("number"),
                "/portal/batches/" + row.getString("id"),
                row.getString("product"),
                words.quantity(
                    row.getBigDecimal("quantity").stripTrailingZeros(), row.getString("unit")),
                row.getObject("produced_on", LocalDate.class),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                row.getBoolean("sample")),
        text(product),
        text(product),
        limit);
  }

  @Override
  public List<RunLine> runs(Optional<ProductId> product, int limit) {
    return list(
        RUNS
            + """
            where (? = '' or s.product_id = nullif(?, '')::uuid) and {seen s.producer_id}
            order by s.ordered_at desc limit ?
            """,
        JdbcPortalLists::run,
        text(product),
        text(product),
        limit);
  }

  @Override
  public Optional<RunLine> run(RunId id) {
    return list(RUNS + "where s.id = ? and {seen s.producer_id}", JdbcPortalLists::run, id.value())
        .stream()
        .findFirst();
  }

  private static RunLine run(ResultSet row) throws SQLException {
    return new RunLine(
        "/portal/runs/" + row.getString("id"),
        row.getString("product"),
        row.getLong("size"),
        row.getLong("activated"),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("sample"));
  }

  @Override
  public List<BatchView.Stamps> stampsOn(BatchId batch) {
    return list(
        """
        select lower(serials) as first, upper(serials) - 1 as last, activated_at, run_id
        from trace.activation where batch_id = ? and {seen producer_id} order by activated_at, id
        """,
        row ->
            new BatchView.Stamps(
                row.getLong("first"),
                row.getLong("last"),
                row.getObject("activated_at", OffsetDateTime.class).toInstant(),
                "/portal/runs/" + row.getString("run_id")),
        batch.value());
  }

  @Override
  public List<RunView.Activated> ranges(RunId run) {
    return list(
        """
        select lower(a.serials) as first, upper(a.serials) - 1 as last, b.number, b.id
        from trace.activation a join trace.batch b on b.id = a.batch_id
        where a.run_id = ? and {seen a.producer_id} order by a.serials
        """,
        row ->
            new RunView.Activated(
                row.getLong("first"),
                row.getLong("last"),
                row.getString("number"),
                "/portal/batches/" + row.getString("id")),
        run.value());
  }

  private static String text(Optional<ProductId> product) {
    return product.map(id -> id.value().toString()).orElse("");
  }

  private <T> List<T> list(String sql, Row<T> reader, Object... values) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }
}
