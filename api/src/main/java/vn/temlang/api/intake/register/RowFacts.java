package vn.temlang.api.intake.register;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.intake.row.Line;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.product.Details;
import vn.temlang.traceability.product.Dong;
import vn.temlang.traceability.product.Price;
import vn.temlang.traceability.product.Product;

/** What a row tells of a product beyond its name. */
final class RowFacts {
  private RowFacts() {}

  /** Of a new product. */
  static Product.Facts of(Line line) {
    return new Product.Facts(
        line.find("category"),
        line.find("price").map(RowFacts::price),
        line.find("unit").map(UnitOfMeasure::new).orElse(UnitOfMeasure.PIECE),
        net(line.find("netValue"), line.find("netUnit")),
        line.find("shelfLife").map(Integer::valueOf),
        line.find("brand"),
        line.find("story"),
        line.find("standards").map(RowFacts::standards).orElse(List.of()),
        new Details(
            line.find("ingredients"),
            line.find("storage"),
            line.find("directions"),
            line.find("warnings"),
            line.find("origin"),
            line.find("packaging")));
  }

  /** Of one that stands: what the sheet has no column for stays. */
  static Product.Facts of(Line line, Stood stood, Product.Facts now) {
    Details details = now.details();
    return new Product.Facts(
        wanted(line, stood, "category"),
        wanted(line, stood, "price")
            .map(RowFacts::price)
            .map(price -> now.price().filter(old -> old.dong().equals(price.dong())).orElse(price)),
        line.find("unit").map(UnitOfMeasure::new).orElse(now.unit()),
        net(wanted(line, stood, "netValue"), wanted(line, stood, "netUnit")),
        wanted(line, stood, "shelfLife").map(Integer::valueOf),
        RowDifference.wanted(line, "brand", now.brand()),
        RowDifference.wanted(line, "story", now.story()),
        line.find("standards")
            .map(RowFacts::standards)
            .orElseGet(() -> RowDifference.clears(line, "standards") ? List.of() : now.standards()),
        new Details(
            RowDifference.wanted(line, "ingredients", details.ingredients()),
            RowDifference.wanted(line, "storage", details.storage()),
            RowDifference.wanted(line, "directions", details.directions()),
            RowDifference.wanted(line, "warnings", details.warnings()),
            RowDifference.wanted(line, "origin", details.origin()),
            RowDifference.wanted(line, "packaging", details.packaging())));
  }

  private static Optional<String> wanted(Line line, Stood stood, String key) {
    return RowDifference.wanted(line, key, stood.find(key));
  }

  private static Price price(String vnd) {
    return new Price(new Dong(Long.parseLong(vnd)), false);
  }

  private static Optional<Quantity> net(Optional<String> value, Optional<String> unit) {
    return value.flatMap(
        number -> unit.map(code -> new Quantity(new BigDecimal(number), new UnitOfMeasure(code))));
  }

  private static List<String> standards(String text) {
    return Arrays.stream(text.split("[;\\n]"))
        .map(String::strip)
        .filter(standard -> !standard.isEmpty())
        .toList();
  }
}
