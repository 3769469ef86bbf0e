package vn.temlang.traceability.product.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.Name;
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
         shelf_life_days, brand, story, standards, sample, registered_at, price_sample)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;
  private static final String SEARCH =
      """
      select * from trace.product
      where name ilike '%' || replace(replace(replace(?, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
        and {seen producer_id}
      order by name collate "vi-x-icu", id limit ?
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
  public Optional<Product> find(ProductId id) {
    return sighted.prepareStatement(
        "select * from trace.product where id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, id.value());
          return list(statement).stream().findFirst();
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
