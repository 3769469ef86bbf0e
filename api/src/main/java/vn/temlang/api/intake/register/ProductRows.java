package vn.temlang.api.intake.register;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.api.intake.row.Line;
import vn.temlang.api.intake.row.Tally;
import vn.temlang.qrlabels.gs1.Gtin;
import vn.temlang.qrlabels.gs1.TraceCode;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.EditProduct;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;
import vn.temlang.traceability.product.RegisterProduct;

/** Takes in products. */
@Singleton
class ProductRows implements KindRows {
  private static final Set<String> MEANT = Set.of("producer");

  private final Standing standing;
  private final Products known;
  private final RegisterProduct register;
  private final EditProduct edit;
  private final IdSource ids;

  ProductRows(
      Standing standing, Products known, RegisterProduct register, EditProduct edit, IdSource ids) {
    this.standing = standing;
    this.known = known;
    this.register = register;
    this.edit = edit;
    this.ids = ids;
  }

  /** A row with the producer whom it names; none where it names nobody. */
  private record Owned(Line line, Optional<UUID> owner) {
    String name() {
      return line.get("name");
    }
  }

  @Override
  public void take(List<Line> lines, Optional<String> enteredFor, Tally tally) {
    List<Owned> owned = owned(lines);
    Set<Standing.Named> named = new HashSet<>();
    owned.forEach(
        row -> row.owner().ifPresent(id -> named.add(new Standing.Named(id, row.name()))));
    List<Stood> stood =
        standing.products(Keys.ids(lines), Keys.values(lines, "gtin"), Set.of(), named);
    Map<String, Stood> byId = Keys.index(stood, "id");
    Map<String, Stood> byCode = Keys.index(stood, "gtin");
    Map<Standing.Named, Stood> byName = new HashMap<>();
    stood.forEach(
        each -> byName.put(new Standing.Named(each.owner(), each.find("name").orElse("")), each));
    List<Line> fresh = new ArrayList<>();
    List<Product> products = new ArrayList<>();
    for (Owned row : owned) {
      Line line = row.line();
      Optional<Stood> match =
          line.find("id").isPresent()
              ? Optional.ofNullable(byId.get(line.get("id")))
              : line.find("gtin")
                  .map(byCode::get)
                  .or(
                      () ->
                          row.owner()
                              .map(owner -> byName.get(new Standing.Named(owner, row.name()))));
      if (!isWhole(line, tally)) {
        continue;
      }
      if (line.find("id").isPresent() && match.isEmpty()) {
        tally.bad(line, "id", "UNKNOWN_PRODUCT", List.of());
      } else if (row.owner().isEmpty() && (match.isEmpty() || line.find("producer").isPresent())) {
        tally.bad(line, line.header().has("producer") ? "producer" : "", "ROW_PRODUCER", List.of());
      } else if (match.isPresent()) {
        stands(row, match.get(), tally);
      } else if (isFirst(row, tally)) {
        fresh.add(line);
        products.add(product(line, new ProducerId(row.owner().orElseThrow())));
      }
    }
    store(fresh, products, tally);
  }

  /** Whom rows name by id, by reference, or by a name that one alone has. */
  private List<Owned> owned(List<Line> lines) {
    Set<String> named = Keys.values(lines, "producer");
    List<Stood> producers = standing.producers(Keys.idsAmong(named), named, named);
    Map<String, Stood> byId = Keys.index(producers, "id");
    Map<String, Stood> byReference = Keys.index(producers, "reference");
    Map<String, Stood> byName = Keys.index(producers, "name");
    boolean some = lines.stream().anyMatch(line -> line.find("producer").isEmpty());
    Optional<UUID> only =
        some ? standing.producersUpTo(1).stream().map(Stood::id).findFirst() : Optional.empty();
    return lines.stream()
        .map(
            line ->
                new Owned(
                    line,
                    line.find("producer").isEmpty()
                        ? only
                        : line.find("producer")
                            .flatMap(
                                name ->
                                    Optional.ofNullable(byId.get(name))
                                        .or(() -> Optional.ofNullable(byReference.get(name)))
                                        .or(() -> Optional.ofNullable(byName.get(name))))
                            .map(Stood::id)))
        .toList();
  }

  private static boolean isFirst(Owned row, Tally tally) {
    Line line = row.line();
    boolean name =
        tally.first(
            line, "name", List.of("product", row.owner().orElseThrow().toString(), row.name()));
    return name
        && (line.find("gtin").isEmpty()
            || tally.first(line, "gtin", List.of("gtin", line.get("gtin"))));
  }

  private static boolean isWhole(Line line, Tally tally) {
    if (line.find("netValue").isPresent() == line.find("netUnit").isPresent()) {
      return true;
    }
    tally.bad(
        line, line.find("netValue").isPresent() ? "netUnit" : "netValue", "CELL_NEEDED", List.of());
    return false;
  }

  private void stands(Owned row, Stood stood, Tally tally) {
    Line line = row.line();
    if (!tally.first(line, "name", thing(stood.id()))) {
      return;
    }
    if (row.owner().filter(owner -> !owner.equals(stood.owner())).isPresent()) {
      tally.bad(line, "producer", RefusalReason.PRODUCT_OF_ANOTHER_PRODUCER.name(), List.of());
      return;
    }
    List<String> news = KindRows.news(line, stood, MEANT, tally);
    if (news.contains("gtin")) {
      tally.bad(line, "gtin", "ROW_CODE_STAYS", List.of(stood.find("code").orElse("")));
    } else if (!news.isEmpty() && isGood(line, edit(line, stood), tally)) {
      tally.fate(line, Tally.Fate.CHANGED);
    }
  }

  private static boolean isGood(Line line, Edit<?> edit, Tally tally) {
    String key = edit instanceof Edit.Refused<?>(Refusal refusal) ? column(refusal) : "name";
    return KindRows.isGood(line, key, edit, tally);
  }

  private Edit<Product> edit(Line line, Stood stood) {
    ProductId id = new ProductId(stood.id());
    return known
        .findRevised(id)
        .map(
            now ->
                edit.edit(
                    id,
                    now.revision(),
                    new Name(line.get("name")),
                    RowFacts.of(line, stood, now.value().facts())))
        .orElseGet(() -> Edit.refused(RefusalReason.NOT_FOUND));
  }

  private static List<String> thing(UUID id) {
    return List.of("product", id.toString());
  }

  private void store(List<Line> lines, List<Product> products, Tally tally) {
    List<Registration<Product>> outcomes = register.registerAll(products);
    for (int place = 0; place < lines.size(); place++) {
      if (outcomes.get(place) instanceof Registration.Refused<Product>(Refusal refusal)) {
        KindRows.refused(lines.get(place), column(refusal), refusal, tally);
      } else {
        tally.note(lines.get(place), thing(products.get(place).id().value()));
        tally.fate(lines.get(place), Tally.Fate.NEW);
      }
    }
  }

  private static String column(Refusal refusal) {
    return switch (refusal.reason()) {
      case PRODUCT_CODE_TAKEN -> "gtin";
      case UNKNOWN_OCOP_GROUP -> "category";
      case UNIT_IN_USE -> "unit";
      default -> "name";
    };
  }

  private Product product(Line line, ProducerId producer) {
    ProductId id = new ProductId(ids.next());
    return new Product(
        id,
        producer,
        new Name(line.get("name")),
        line.find("gtin")
            .<ProductCode>map(gtin -> new ProductCode.OfGs1(new Gtin(gtin)))
            .orElseGet(() -> new ProductCode.OfPlatform(TraceCode.of(id.value()))),
        RowFacts.of(line),
        false);
  }
}
