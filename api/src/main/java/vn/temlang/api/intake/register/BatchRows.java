package vn.temlang.api.intake.register;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.temlang.api.intake.row.Line;
import vn.temlang.api.intake.row.Tally;
import vn.temlang.qrlabels.gs1.BatchNumber;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.batch.RegisterBatch;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;

/** Takes in batches; one that stands is in the log and stays as it is. */
@Singleton
class BatchRows implements KindRows {
  private final Standing standing;
  private final RegisterBatch register;
  private final IdSource ids;

  BatchRows(Standing standing, RegisterBatch register, IdSource ids) {
    this.standing = standing;
    this.register = register;
    this.ids = ids;
  }

  @Override
  public void take(List<Line> lines, Optional<String> enteredFor, Tally tally) {
    Products products = new Products(lines);
    Map<UUID, List<Stood>> sites =
        standing
            .sites(products.found.stream().map(Stood::owner).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.groupingBy(Stood::owner));
    Set<Standing.Named> numbered = new HashSet<>();
    for (Line line : lines) {
      products
          .of(line)
          .ifPresent(product -> numbered.add(new Standing.Named(product.id(), line.get("number"))));
    }
    List<Stood> stood = standing.batches(Keys.ids(lines), numbered);
    Map<String, Stood> byId = Keys.index(stood, "id");
    Map<Standing.Named, Stood> byNumber = new HashMap<>();
    stood.forEach(
        each ->
            byNumber.put(
                new Standing.Named(
                    UUID.fromString(each.find("productId").orElseThrow()),
                    each.find("number").orElseThrow()),
                each));
    for (Line line : lines) {
      Optional<Stood> product = products.of(line);
      Optional<Stood> known =
          line.find("id").isPresent()
              ? Optional.ofNullable(byId.get(line.get("id")))
              : product.map(
                  found -> byNumber.get(new Standing.Named(found.id(), line.get("number"))));
      if (line.find("id").isPresent() && known.isEmpty()) {
        tally.bad(line, "id", "UNKNOWN_BATCH", List.of());
      } else if (product.isEmpty()) {
        tally.bad(line, "product", "ROW_PRODUCT", List.of());
      } else {
        take(
            line,
            product.get(),
            known,
            sites.getOrDefault(product.get().owner(), List.of()),
            tally);
      }
    }
  }

  /** Products that rows name by code, or by a name that one alone has. */
  private final class Products {
    private final List<Stood> found;
    private final Map<String, Stood> byCode;
    private final Map<String, Stood> byName;

    Products(List<Line> lines) {
      Set<String> named = Keys.values(lines, "product");
      Set<String> codes = named.stream().map(Products::code).collect(Collectors.toSet());
      found = standing.products(Set.of(), codes, named, Set.of());
      byCode = Keys.index(found, "code");
      byName = Keys.index(found, "name");
    }

    Optional<Stood> of(Line line) {
      String named = line.get("product");
      return Optional.ofNullable(byCode.get(code(named)))
          .or(() -> Optional.ofNullable(byName.get(named)));
    }

    /** A bar code in its fourteen digits, a code of ours as it is kept, any other text as it is. */
    private static String code(String named) {
      String digits = named.matches("[0-9]{8}|[0-9]{12,13}") ? "0".repeat(14 - named.length()) : "";
      return ProductCode.find(digits + named).map(ProductCode::text).orElse(named);
    }
  }

  private void take(
      Line line, Stood product, Optional<Stood> known, List<Stood> sites, Tally tally) {
    List<String> name = List.of("batch", product.id().toString(), line.get("number"));
    Optional<UUID> site = site(line, sites);
    if (!tally.first(line, "number", name)) {
      return;
    }
    if (site.isEmpty() && (known.isEmpty() || line.find("site").isPresent())) {
      tally.bad(
          line,
          line.header().has("site") ? "site" : "",
          sites.isEmpty() ? "ROW_NO_SITE" : "ROW_SITE",
          List.of(
              sites.stream()
                  .flatMap(each -> each.find("name").stream())
                  .limit(10)
                  .collect(Collectors.joining(", "))));
    } else if (known.isPresent()) {
      compare(line, product, site, known.get(), tally);
    } else {
      register(line, product, site.get(), tally);
    }
  }

  private static Optional<UUID> site(Line line, List<Stood> sites) {
    if (line.find("site").isEmpty()) {
      return sites.size() == 1 ? Optional.of(sites.getFirst().id()) : Optional.empty();
    }
    String named = line.get("site");
    return Optional.ofNullable(Keys.index(sites, "id").get(named))
        .or(() -> Optional.ofNullable(Keys.index(sites, "name").get(named)))
        .map(Stood::id);
  }

  // product and site are compared by what they mean, not by which of their names was used
  private static void compare(
      Line line, Stood product, Optional<UUID> site, Stood stood, Tally tally) {
    boolean otherProduct = !stood.find("productId").orElse("").equals(product.id().toString());
    boolean otherSite =
        line.find("site").isPresent() && !site.map(UUID::toString).equals(stood.find("siteId"));
    String differs =
        otherProduct
            ? "product"
            : otherSite
                ? "site"
                : RowDifference.keys(line, stood).stream()
                    .filter(key -> !key.equals("product") && !key.equals("site"))
                    .findFirst()
                    .orElse("");
    if (differs.isEmpty()) {
      tally.fate(line, Tally.Fate.SAME);
    } else {
      tally.bad(line, differs, "ROW_IN_LOG", List.of(stood.find(differs).orElse("–")));
    }
  }

  private void register(Line line, Stood product, UUID site, Tally tally) {
    String unit = line.find("unit").or(() -> product.find("unit")).orElse("H87");
    Registration<Batch> outcome =
        register.register(
            new RegisterBatch.Wish(
                new BatchId(ids.next()),
                new ProductId(product.id()),
                new BatchNumber(line.get("number")),
                new Quantity(new BigDecimal(line.get("quantity")), new UnitOfMeasure(unit)),
                new SiteId(site),
                LocalDate.parse(line.get("producedOn")),
                line.find("expiresOn").map(LocalDate::parse),
                false));
    if (outcome instanceof Registration.Refused<Batch>(Refusal refusal)) {
      KindRows.refused(line, column(refusal), refusal, tally);
    } else {
      tally.fate(line, Tally.Fate.NEW);
    }
  }

  private static String column(Refusal refusal) {
    return switch (refusal.reason()) {
      case PRODUCED_IN_THE_FUTURE -> "producedOn";
      case EXPIRY_BEFORE_PRODUCTION -> "expiresOn";
      case SITE_OF_ANOTHER_PRODUCER, UNKNOWN_SITE -> "site";
      default -> "number";
    };
  }
}
