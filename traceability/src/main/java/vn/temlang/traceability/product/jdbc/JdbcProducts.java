package vn.temlang.traceability.product.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Revised;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.Price;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;

@Singleton
@Transactional
class JdbcProducts implements Products {
  private static final String INSERT =
      """
      insert into trace.product
        (producer_id, id, name, code, code_scheme, category, price_vnd, unit, net_value, net_unit,
         shelf_life_days, brand, story, standards, sample, registered_at, price_sample,
         ingredients, storage, directions, warnings, origin, packaging)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;
  private static final String SEARCH =
      """
      select * from trace.product
      where name ilike '%' || replace(replace(replace(?, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
        and {seen producer_id}
      order by name collate "vi-x-icu", id limit ?
      """;
  private static final String EDIT =
      """
      with wanted as (
        select ?::uuid as producer_id, ?::uuid as id, ?::text as name, ?::text as code,
          ?::text as code_scheme, ?::text as category, ?::bigint as price_vnd, ?::text as unit,
          ?::numeric as net_value, ?::text as net_unit, ?::integer as shelf_life_days,
          ?::text as brand, ?::text as story, ?::text[] as standards, ?::boolean as sample,
          ?::timestamptz as at, ?::boolean as price_sample, ?::text as ingredients,
          ?::text as storage, ?::text as directions, ?::text as warnings, ?::text as origin,
          ?::text as packaging),
      changed as (
        update trace.product p
        set name = w.name, category = w.category, price_vnd = w.price_vnd,
          price_sample = w.price_sample, unit = w.unit, net_value = w.net_value,
          net_unit = w.net_unit, shelf_life_days = w.shelf_life_days, brand = w.brand,
          story = w.story, standards = w.standards, ingredients = w.ingredients,
          storage = w.storage, directions = w.directions, warnings = w.warnings,
          origin = w.origin, packaging = w.packaging, revision = revision + 1
        from wanted w
        where p.id = w.id and p.revision = ? and {seen p.producer_id}
        returning p.id, w.at)
      insert into trace.outbox (kind, subject, recorded_at)
      select 'ProductChanged', id, at from changed
      """;
  private static final String REPRICE =
      """
      with changed as (
        update trace.product set price_vnd = ?, price_sample = ?, revision = revision + 1
        where id = ? and (price_vnd is distinct from ? or price_sample <> ?) and {seen producer_id}
        returning id),
      told as (
        insert into trace.outbox (kind, subject, recorded_at)
        select 'ProductChanged', id, ? from changed)
      select 1 from trace.product where id = ? and {seen producer_id}
      """;

  // unnest knows no rows of lists: standards come as one text each
  private static final String INSERT_MANY =
      """
      insert into trace.product
        (registered_at, producer_id, id, name, code, code_scheme, category, price_vnd, unit,
         net_value, net_unit, shelf_life_days, brand, story, sample, price_sample, ingredients,
         storage, directions, warnings, origin, packaging, standards)
      select ?::timestamptz, fresh.producer_id, fresh.id, fresh.name, fresh.code, fresh.scheme,
        fresh.category, fresh.price, fresh.unit, fresh.net_value, fresh.net_unit, fresh.days,
        fresh.brand, fresh.story, fresh.sample, fresh.price_sample, fresh.ingredients,
        fresh.storage, fresh.directions, fresh.warnings, fresh.origin, fresh.packaging,
        string_to_array(fresh.standards, E'\u001f')
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
        ?::text[], ?::numeric[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::boolean[],
        ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        as fresh (producer_id, id, name, code, scheme, category, price, unit, net_value, net_unit,
          days, brand, story, sample, price_sample, ingredients, storage, directions, warnings,
          origin, packaging, standards)
      on conflict do nothing returning id
      """;

  private final Sighted sighted;

  JdbcProducts(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public Added add(Product product, Instant at) {
    int stored =
        sighted.prepareStatement(
            INSERT,
            statement -> {
              ProductRow.bind(product, at, statement);
              return statement.executeUpdate();
            });
    if (stored == 1) {
      return Added.STORED;
    }
    if (find(product.id()).isPresent()) {
      return Added.ID_TAKEN;
    }
    return findNamed(product.producer(), product.name()).isPresent()
        ? Added.NAME_TAKEN
        : Added.CODE_TAKEN;
  }

  @Override
  public Set<ProductId> addAll(List<Product> products, Instant at) {
    return sighted.prepareStatement(
        INSERT_MANY,
        statement -> {
          ProductRow.bindAll(products, at, statement);
          Set<ProductId> stored = new HashSet<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              stored.add(new ProductId(row.getObject(1, UUID.class)));
            }
          }
          return stored;
        });
  }

  @Override
  public Optional<Product> find(ProductId id) {
    return sighted.prepareStatement(
        "select * from trace.product where id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, id.value());
          return list(statement).stream().findFirst();
        });
  }

  @Override
  public Optional<Revised<Product>> findRevised(ProductId id) {
    return sighted.prepareStatement(
        "select * from trace.product where id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, id.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(new Revised<>(ProductRow.read(row), row.getInt("revision")))
                : Optional.empty();
          }
        });
  }

  @Override
  public boolean edit(Product product, int seen, Instant at) {
    return sighted.prepareStatement(
        EDIT,
        statement -> {
          ProductRow.bind(product, at, statement);
          statement.setInt(ProductRow.VALUES + 1, seen);
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public boolean hasBatches(ProductId id) {
    return sighted.prepareStatement(
        "select exists (select from trace.batch where product_id = ? and {seen producer_id})",
        statement -> {
          statement.setObject(1, id.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
          }
        });
  }

  @Override
  public Optional<Product> findCoded(ProductCode code) {
    return sighted.prepareStatement(
        "select * from trace.product where code = ? and {seen producer_id}",
        statement -> {
          statement.setString(1, code.text());
          return list(statement).stream().findFirst();
        });
  }

  @Override
  public Optional<Product> findNamed(ProducerId producer, Name name) {
    return sighted.prepareStatement(
        "select * from trace.product where producer_id = ? and name = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, producer.value());
          statement.setString(2, name.value());
          return list(statement).stream().findFirst();
        });
  }

  @Override
  public List<Product> of(ProducerId producer) {
    return sighted.prepareStatement(
        """
        select * from trace.product where producer_id = ? and {seen producer_id}
        order by name collate "vi-x-icu", id
        """,
        statement -> {
          statement.setObject(1, producer.value());
          return list(statement);
        });
  }

  @Override
  public List<Product> search(String words, int limit) {
    return sighted.prepareStatement(
        SEARCH,
        statement -> {
          statement.setString(1, words.strip());
          statement.setInt(2, limit);
          return list(statement);
        });
  }

  @Override
  public boolean reprice(ProductId id, Price price, Instant at) {
    UUID key = id.value();
    return sighted.prepareStatement(
        REPRICE,
        statement -> {
          statement.setLong(1, price.amount());
          statement.setBoolean(2, price.sample());
          statement.setObject(3, key);
          statement.setLong(4, price.amount());
          statement.setBoolean(5, price.sample());
          statement.setObject(6, at.atOffset(ZoneOffset.UTC));
          statement.setObject(7, key);
          try (ResultSet row = statement.executeQuery()) {
            return row.next();
          }
        });
  }

  private static List<Product> list(PreparedStatement statement) throws SQLException {
    List<Product> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(ProductRow.read(row));
      }
    }
    return found;
  }
}
