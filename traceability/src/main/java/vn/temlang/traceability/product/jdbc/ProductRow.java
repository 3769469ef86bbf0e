package vn.temlang.traceability.product.jdbc;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.temlang.qrlabels.gs1.Gtin;
import vn.temlang.qrlabels.gs1.TraceCode;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.Details;
import vn.temlang.traceability.product.Dong;
import vn.temlang.traceability.product.Price;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;

/** A product as one row, both ways. */
final class ProductRow {
  /** How many values are bound. */
  static final int VALUES = 23;

  private ProductRow() {}

  static void bind(Product product, Instant at, PreparedStatement statement) throws SQLException {
    Product.Facts facts = product.facts();
    statement.setObject(1, product.producer().value());
    statement.setObject(2, product.id().value());
    statement.setString(3, product.name().value());
    statement.setString(4, product.code().text());
    statement.setString(5, scheme(product.code()));
    statement.setString(6, facts.category().orElse(null));
    statement.setObject(7, facts.price().map(Price::amount).orElse(null));
    statement.setString(8, facts.unit().code());
    statement.setBigDecimal(9, facts.netContent().map(Quantity::value).orElse(null));
    statement.setString(10, facts.netContent().map(net -> net.unit().code()).orElse(null));
    statement.setObject(11, facts.shelfLifeDays().orElse(null));
    statement.setString(12, facts.brand().orElse(null));
    statement.setString(13, facts.story().orElse(null));
    statement.setArray(
        14, statement.getConnection().createArrayOf("text", facts.standards().toArray()));
    statement.setBoolean(15, product.sample());
    statement.setObject(16, at.atOffset(ZoneOffset.UTC));
    statement.setBoolean(17, facts.price().map(Price::sample).orElse(false));
    Details details = facts.details();
    statement.setString(18, details.ingredients().orElse(null));
    statement.setString(19, details.storage().orElse(null));
    statement.setString(20, details.directions().orElse(null));
    statement.setString(21, details.warnings().orElse(null));
    statement.setString(22, details.origin().orElse(null));
    statement.setString(23, details.packaging().orElse(null));
  }

  static void bindAll(List<Product> products, Instant at, PreparedStatement statement)
      throws SQLException {
    statement.setObject(1, at.atOffset(ZoneOffset.UTC));
    column(statement, 2, "uuid", products, product -> product.producer().value());
    column(statement, 3, "uuid", products, product -> product.id().value());
    column(statement, 4, "text", products, product -> product.name().value());
    column(statement, 5, "text", products, product -> product.code().text());
    column(statement, 6, "text", products, product -> scheme(product.code()));
    fact(statement, 7, "text", products, facts -> facts.category().orElse(null));
    fact(statement, 8, "bigint", products, facts -> facts.price().map(Price::amount).orElse(null));
    fact(statement, 9, "text", products, facts -> facts.unit().code());
    fact(
        statement,
        10,
        "numeric",
        products,
        facts -> facts.netContent().map(Quantity::value).orElse(null));
    fact(
        statement,
        11,
        "text",
        products,
        facts -> facts.netContent().map(net -> net.unit().code()).orElse(null));
    fact(statement, 12, "integer", products, facts -> facts.shelfLifeDays().orElse(null));
    fact(statement, 13, "text", products, facts -> facts.brand().orElse(null));
    fact(statement, 14, "text", products, facts -> facts.story().orElse(null));
    column(statement, 15, "boolean", products, Product::sample);
    fact(
        statement,
        16,
        "boolean",
        products,
        facts -> facts.price().map(Price::sample).orElse(false));
    fact(statement, 17, "text", products, facts -> facts.details().ingredients().orElse(null));
    fact(statement, 18, "text", products, facts -> facts.details().storage().orElse(null));
    fact(statement, 19, "text", products, facts -> facts.details().directions().orElse(null));
    fact(statement, 20, "text", products, facts -> facts.details().warnings().orElse(null));
    fact(statement, 21, "text", products, facts -> facts.details().origin().orElse(null));
    fact(statement, 22, "text", products, facts -> facts.details().packaging().orElse(null));
    fact(statement, 23, "text", products, facts -> String.join("\u001f", facts.standards()));
  }

  private static void fact(
      PreparedStatement statement,
      int place,
      String type,
      List<Product> products,
      Function<Product.Facts, @Nullable Object> value)
      throws SQLException {
    column(statement, place, type, products, product -> value.apply(product.facts()));
  }

  private static void column(
      PreparedStatement statement,
      int place,
      String type,
      List<Product> products,
      Function<Product, @Nullable Object> value)
      throws SQLException {
    Object[] values = new Object[products.size()];
    Arrays.setAll(values, row -> value.apply(products.get(row)));
    statement.setArray(place, statement.getConnection().createArrayOf(type, values));
  }

  private static String scheme(ProductCode code) {
    return switch (code) {
      case ProductCode.OfGs1 gs1 -> "GTIN";
      case ProductCode.OfPlatform platform -> "TRACE_CODE";
    };
  }

  static Product read(ResultSet row) throws SQLException {
    String code = row.getString("code");
    long price = row.getLong("price_vnd");
    Optional<Price> known =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(new Price(new Dong(price), row.getBoolean("price_sample")));
    int days = row.getInt("shelf_life_days");
    Optional<Integer> shelfLife = row.wasNull() ? Optional.empty() : Optional.of(days);
    BigDecimal net = row.getBigDecimal("net_value");
    return new Product(
        new ProductId(row.getObject("id", UUID.class)),
        new ProducerId(row.getObject("producer_id", UUID.class)),
        new Name(row.getString("name")),
        row.getString("code_scheme").equals("GTIN")
            ? new ProductCode.OfGs1(new Gtin(code))
            : new ProductCode.OfPlatform(TraceCode.parse(code)),
        new Product.Facts(
            Optional.ofNullable(row.getString("category")),
            known,
            new UnitOfMeasure(row.getString("unit")),
            net == null
                ? Optional.empty()
                : Optional.of(new Quantity(net, new UnitOfMeasure(row.getString("net_unit")))),
            shelfLife,
            Optional.ofNullable(row.getString("brand")),
            Optional.ofNullable(row.getString("story")),
            List.of((String[]) row.getArray("standards").getArray()),
            new Details(
                Optional.ofNullable(row.getString("ingredients")),
                Optional.ofNullable(row.getString("storage")),
                Optional.ofNullable(row.getString("directions")),
                Optional.ofNullable(row.getString("warnings")),
                Optional.ofNullable(row.getString("origin")),
                Optional.ofNullable(row.getString("packaging")))),
        row.getBoolean("sample"));
  }
}
