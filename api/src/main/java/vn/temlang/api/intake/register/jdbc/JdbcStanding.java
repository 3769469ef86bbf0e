package vn.temlang.api.intake.register.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.temlang.api.intake.register.Standing;
import vn.temlang.api.intake.register.Stood;
import vn.temlang.api.intake.row.SheetKind;
import vn.temlang.api.sheet.Cell;
import vn.temlang.traceability.jdbc.Sighted;

@Singleton
@Transactional
class JdbcStanding implements Standing {
  private static final int FETCH = 500;

  // the columns of each are called as the columns of its sheet are
  private static final String PRODUCERS =
      """
      select p.id, p.id as owner, p.reference, p.kind, p.name, s.typed_address as address,
        s.commune_code as commune, s.gln, s.id as "siteId",
        p.revision + coalesce(s.revision, 0) as revision
      from trace.producer p left join lateral (
        select * from trace.site
        where producer_id = p.id order by registered_at, id limit 1) s on true
      where {seen p.id}
      """;
  private static final String PRODUCTS =
      """
      select d.id, d.producer_id as owner, coalesce(p.reference, p.id::text) as producer, d.name,
        d.code, case d.code_scheme when 'GTIN' then d.code end as gtin, d.category,
        d.price_vnd as price, d.unit, trim_scale(d.net_value) as "netValue",
        d.net_unit as "netUnit", d.shelf_life_days as "shelfLife", d.brand, d.story,
        array_to_string(d.standards, '; ') as standards, d.ingredients,
        d.storage, d.directions, d.warnings, d.origin, d.packaging, d.revision
      from trace.product d join trace.producer p on p.id = d.producer_id
      where {seen d.producer_id}
      """;
  private static final String BATCHES =
      """
      select b.id, b.producer_id as owner, b.product_id as "productId", d.code as product,
        b.number, trim_scale(b.quantity) as quantity, b.unit, b.site_id as "siteId",
        case when exists (select from trace.site other where other.producer_id = b.producer_id
          and other.name = s.name and other.id <> s.id) then s.id::text else s.name end as site,
        b.produced_on as "producedOn", b.expires_on as "expiresOn"
      from trace.batch b join trace.product d on d.id = b.product_id
        join trace.site s on s.id = b.site_id
      where {seen b.producer_id}
      """;

  private final Sighted sighted;

  JdbcStanding(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public List<Stood> producers(Set<UUID> ids, Set<String> references, Set<String> names) {
    return list(
        PRODUCERS
            + """
             and p.id in (select unnest(?::uuid[])
               union select id from trace.producer where reference = any (?::text[])
               union select id from trace.producer where name = any (?::text[]))
             order by p.id
            """,
        List.of(ids, references, names));
  }

  @Override
  public List<Stood> producersUpTo(int most) {
    List<Stood> some = list(PRODUCERS + " order by p.id limit " + (most + 1), List.of());
    return some.size() > most ? List.of() : some;
  }

  @Override
  public List<Stood> products(
      Set<UUID> ids, Set<String> codes, Set<String> names, Set<Named> named) {
    return list(
        PRODUCTS
            + """
             and d.id in (select unnest(?::uuid[])
               union select id from trace.product where code = any (?::text[])
               union select id from trace.product where name = any (?::text[])
               union select x.id from unnest(?::uuid[], ?::text[]) as named (owner, name)
               join trace.product x on x.producer_id = named.owner and x.name = named.name)
             order by d.id
            """,
        List.of(ids, codes, names, owners(named), texts(named)));
  }

  @Override
  public List<Stood> batches(Set<UUID> ids, Set<Named> numbered) {
    return list(
        BATCHES
            + """
             and b.id in (select unnest(?::uuid[])
               union select x.id from unnest(?::uuid[], ?::text[]) as numbered (product, number)
               join trace.batch x on x.product_id = numbered.product
                 and x.number = numbered.number)
             order by b.id
            """,
        List.of(ids, owners(numbered), texts(numbered)));
  }

  @Override
  public List<Stood> sites(Set<UUID> producers) {
    return list(
        """
        select id, producer_id as owner, name from trace.site
        where {seen producer_id} and producer_id = any (?::uuid[]) order by registered_at, id
        """,
        List.of(producers));
  }

  private static List<UUID> owners(Set<Named> named) {
    return named.stream().map(Named::owner).toList();
  }

  private static List<String> texts(Set<Named> named) {
    return named.stream().map(Named::name).toList();
  }

  @Override
  public long each(SheetKind kind, int most, Consumer<Stood> seen) {
    String sql =
        switch (kind) {
          case PRODUCERS -> PRODUCERS + " order by p.name collate \"vi-x-icu\", p.id";
          case PRODUCTS ->
              PRODUCTS + " order by p.name collate \"vi-x-icu\", p.id, d.name collate \"vi-x-icu\"";
          case BATCHES ->
              BATCHES + " order by d.name collate \"vi-x-icu\", d.id, b.produced_on, b.id";
        };
    return sighted.prepareStatement(
        sql + " limit " + most,
        statement -> {
          statement.setFetchSize(FETCH);
          return read(statement, seen);
        });
  }

  private List<Stood> list(String sql, List<? extends Collection<?>> keys) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          int place = 0;
          for (Collection<?> key : keys) {
            statement.setArray(++place, array(statement, key));
          }
          List<Stood> found = new ArrayList<>();
          read(statement, found::add);
          return found;
        });
  }

  private static Array array(PreparedStatement statement, Collection<?> key) throws SQLException {
    return statement
        .getConnection()
        .createArrayOf("text", key.stream().map(Object::toString).toArray());
  }

  private static long read(PreparedStatement statement, Consumer<Stood> seen) throws SQLException {
    long count = 0;
    try (ResultSet row = statement.executeQuery()) {
      for (; row.next(); count++) {
        seen.accept(stood(row));
      }
    }
    return count;
  }

  private static Stood stood(ResultSet row) throws SQLException {
    Map<String, String> values = new HashMap<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      String value = row.getString(column);
      if (value != null && !Cell.clean(value).isEmpty()) {
        values.put(row.getMetaData().getColumnLabel(column), Cell.clean(value));
      }
    }
    return new Stood(row.getObject("id", UUID.class), row.getObject("owner", UUID.class), values);
  }
}
