package vn.temlang.api.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.temlang.qrlabels.gs1.TraceCode;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.CertificateScheme;
import vn.temlang.traceability.certificate.CertificateScope;
import vn.temlang.traceability.certificate.RegisterCertificate;
import vn.temlang.traceability.certificate.Registrar;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.ProducerKind;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.party.RegisterProducer;
import vn.temlang.traceability.place.RegisterSite;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.SiteKind;
import vn.temlang.traceability.place.SiteNumbers;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.product.Details;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;
import vn.temlang.traceability.product.RegisterProduct;

/**
 * Stores one row: its producer, the producer's site, the product, and the rating as far as known.
 */
@Singleton
class StoreOcopRow {
  private static final int FEWEST_CERTIFIED_STARS = 3;

  private final Producers producers;
  private final Sites sites;
  private final Products products;
  private final Registers registers;
  private final IdSource ids;

  StoreOcopRow(
      Producers producers, Sites sites, Products products, Registers registers, IdSource ids) {
    this.producers = producers;
    this.sites = sites;
    this.products = products;
    this.registers = registers;
    this.ids = ids;
  }

  /** The use cases that enter what a row names. */
  @Singleton
  record Registers(
      RegisterProducer producer,
      RegisterSite site,
      RegisterProduct product,
      RegisterCertificate certificate) {}

  sealed interface Stored {
    record Done(ImportOcopList.StoredRow row) implements Stored {}

    /**
     * @param column the cell that is to blame
     */
    record Refused(String column, Refusal refusal) implements Stored {}
  }

  Stored store(OcopRow row) {
    Producer producer =
        producers.findByReference(row.producerReference()).orElseGet(() -> newProducer(row));
    return switch (registers.producer().register(producer)) {
      case Registration.Refused<Producer>(Refusal refusal) ->
          new Stored.Refused("producer_ref", refusal);
      case Registration.New<Producer> added -> withSite(row, producer.id());
      case Registration.Same<Producer> same -> withSite(row, producer.id());
    };
  }

  private Producer newProducer(OcopRow row) {
    return new Producer(
        new ProducerId(ids.next()),
        ProducerKind.ofName(row.producer().value()),
        row.producer(),
        Optional.of(row.producerReference()),
        Optional.empty(),
        false);
  }

  private Stored withSite(OcopRow row, ProducerId producer) {
    Optional<Site> known =
        sites.of(producer).stream()
            .filter(site -> site.commune().equals(row.commune().code()))
            .findFirst();
    if (known.isPresent()) {
      return withProduct(row, producer, known.get().id());
    }
    RegisterSite.Wish wish =
        new RegisterSite.Wish(
            new SiteId(ids.next()),
            producer,
            SiteKind.WORKSHOP,
            row.producer(),
            row.oldAddressInWords(),
            Optional.of(row.commune().code()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SiteNumbers.NONE);
    return switch (registers.site().register(wish)) {
      case Registration.Refused<Site>(Refusal refusal) ->
          new Stored.Refused("old_commune", refusal);
      case Registration.New<Site>(Site site) -> withProduct(row, producer, site.id());
      case Registration.Same<Site>(Site site) -> withProduct(row, producer, site.id());
    };
  }

  private Stored withProduct(OcopRow row, ProducerId producer, SiteId site) {
    Optional<Product> known = products.findNamed(producer, row.product());
    if (known.isPresent()) {
      return done(row, known.get(), site);
    }
    return switch (registers.product().register(newProduct(producer, row.product()))) {
      case Registration.Refused<Product>(Refusal refusal) -> new Stored.Refused("product", refusal);
      case Registration.Same<Product>(Product product) -> done(row, product, site);
      case Registration.New<Product>(Product product) -> {
        if (row.stars() >= FEWEST_CERTIFIED_STARS) {
          registers.certificate().register(rating(product, row.stars()), Registrar.PLATFORM);
        }
        yield done(row, product, site);
      }
    };
  }

  private Product newProduct(ProducerId producer, Name name) {
    ProductId id = new ProductId(ids.next());
    return new Product(
        id,
        producer,
        name,
        new ProductCode.OfPlatform(TraceCode.of(id.value())),
        new Product.Facts(
            Optional.empty(),
            Optional.empty(),
            UnitOfMeasure.PIECE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Details.NONE),
        false);
  }

  /** The list tells the stars and nothing else, so nothing else is claimed. */
  private Certificate rating(Product product, int stars) {
    return new Certificate(
        ids.next(),
        product.producer(),
        new CertificateScope.OfProduct(product.id()),
        CertificateScheme.OCOP,
        Optional.empty(),
        Optional.empty(),
        Optional.of(stars),
        Certificate.Term.UNKNOWN);
  }

  private static Stored done(OcopRow row, Product product, SiteId site) {
    return new Stored.Done(
        new ImportOcopList.StoredRow(
            row.number(),
            product.producer().value(),
            site.value(),
            product.id().value(),
            product.name().value()));
  }
}
