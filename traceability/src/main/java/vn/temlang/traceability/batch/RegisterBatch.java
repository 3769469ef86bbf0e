package vn.temlang.traceability.batch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.temlang.qrlabels.gs1.BatchNumber;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;

/** Enters a batch into the register. */
@Singleton
public class RegisterBatch {
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Batches batches;
  private final Products products;
  private final Sites sites;
  private final Disclosures disclosures;
  private final Clock clock;

  RegisterBatch(
      Batches batches, Products products, Sites sites, Disclosures disclosures, Clock clock) {
    this.batches = batches;
    this.products = products;
    this.sites = sites;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /** A batch as it is told to us; without a day of expiry the product's shelf life gives one. */
  public record Wish(
      BatchId id,
      ProductId product,
      BatchNumber number,
      Quantity quantity,
      SiteId site,
      LocalDate producedOn,
      Optional<LocalDate> expiresOn,
      boolean sample) {}

  /**
   * Refuses unknown products and sites, impossible days, and a number that the product has used.
   */
  @Transactional
  public Registration<Batch> register(Wish wish) {
    Optional<Product> product = products.find(wish.product());
    if (product.isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCT);
    }
    Optional<Site> site = sites.find(wish.site());
    if (site.isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_SITE);
    }
    if (!site.get().producer().equals(product.get().producer())) {
      return Registration.refused(RefusalReason.SITE_OF_ANOTHER_PRODUCER);
    }
    if (wish.producedOn().isAfter(LocalDate.ofInstant(clock.instant(), VIET_NAM))) {
      return Registration.refused(RefusalReason.PRODUCED_IN_THE_FUTURE, wish.producedOn());
    }
    Batch batch = batch(wish, product.get());
    if (batch.expiresOn().filter(day -> day.isBefore(wish.producedOn())).isPresent()) {
      return Registration.refused(
          RefusalReason.EXPIRY_BEFORE_PRODUCTION, batch.expiresOn().get(), wish.producedOn());
    }
    return store(batch, product.get().code());
  }

  private static Batch batch(Wish wish, Product product) {
    Optional<LocalDate> expiry =
        wish.expiresOn().or(() -> product.facts().shelfLifeDays().map(wish.producedOn()::plusDays));
    return new Batch(
        wish.id(),
        product.producer(),
        wish.product(),
        wish.number(),
        wish.quantity(),
        wish.site(),
        wish.producedOn(),
        expiry,
        Optional.empty(),
        wish.sample());
  }

  private Registration<Batch> store(Batch batch, ProductCode code) {
    return switch (batches.add(batch, clock.instant())) {
      case STORED -> {
        disclosures.record(LeafKind.BATCH, batch.id().value(), BatchRecord.of(batch, code));
        yield new Registration.New<>(batch);
      }
      case NUMBER_TAKEN ->
          Registration.refused(RefusalReason.BATCH_NUMBER_TAKEN, batch.number().toString());
      case ID_TAKEN -> Registration.of(false, batch, batches.find(batch.id()).orElseThrow());
    };
  }
}
