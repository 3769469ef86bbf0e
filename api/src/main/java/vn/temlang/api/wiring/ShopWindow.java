package vn.temlang.api.wiring;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.qrlabels.gs1.Gtin;
import vn.temlang.storefrontsync.listing.SellableProduct;
import vn.temlang.storefrontsync.listing.SellableProducts;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.Certificates;
import vn.temlang.traceability.certificate.OcopRating;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.contact.PublicPlace;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerKind;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.picture.Pictures;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.place.VPostcode;
import vn.temlang.traceability.product.Price;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;

/** Tells the shops what there is to sell, from the register. */
@Singleton
class ShopWindow implements SellableProducts {
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Register register;
  private final Products products;
  private final Producers producers;
  private final Sites sites;
  private final Certificates certificates;
  private final Pictures pictures;
  private final AdminUnits units;
  private final TemlangConfiguration configuration;
  private final Clock clock;

  ShopWindow(Register register, AdminUnits units, TemlangConfiguration configuration, Clock clock) {
    this.register = register;
    this.products = register.products();
    this.producers = register.producers();
    this.sites = register.sites();
    this.certificates = register.certificates();
    this.pictures = register.pictures();
    this.units = units;
    this.configuration = configuration;
    this.clock = clock;
  }

  /** What is asked of the register. */
  @Singleton
  record Register(
      Products products,
      Producers producers,
      Sites sites,
      Certificates certificates,
      Pictures pictures,
      Consents consents) {}

  @Override
  public Optional<SellableProduct> find(UUID productId) {
    return products.find(new ProductId(productId)).map(this::view);
  }

  private SellableProduct view(Product product) {
    Producer producer = producers.find(product.producer()).orElseThrow();
    Optional<Site> site = sites.of(product.producer()).stream().findFirst();
    boolean sample =
        product.sample()
            || producer.sample()
            || product.facts().price().map(Price::sample).orElse(false);
    return new SellableProduct(
        product.id().value(),
        true,
        sample,
        goods(product, producer),
        claims(product),
        origin(producer, site, sample));
  }

  private SellableProduct.Goods goods(Product product, Producer producer) {
    Product.Facts facts = product.facts();
    Optional<String> net = facts.netContent().map(ShopWindow::inWords);
    String title =
        product.name()
            + " - "
            + producer.name()
            + net.map(content -> " (" + content + ")").orElse("");
    return new SellableProduct.Goods(
        title,
        product.code() instanceof ProductCode.OfGs1(Gtin gtin)
            ? Optional.of(gtin.toString())
            : Optional.empty(),
        new SellableProduct.Terms(
            facts.price().map(Price::amount), facts.unit().code(), net, Optional.empty()),
        new SellableProduct.Presentation(facts.story(), Optional.empty(), images(product.id())));
  }

  /** The largest size of each, the main one first. */
  private List<String> images(ProductId product) {
    return pictures.of(product).stream()
        .map(picture -> picture.full().hash().hex())
        .map(hash -> configuration.publicUrl() + "/picture/" + hash + ".jpg")
        .toList();
  }

  private static String inWords(Quantity quantity) {
    String unit =
        switch (quantity.unit().code()) {
          case "GRM" -> "g";
          case "KGM" -> "kg";
          case "MLT" -> "ml";
          case "LTR" -> "l";
          case "H87" -> "sản phẩm";
          default -> quantity.unit().code();
        };
    return quantity.value().toPlainString().replace('.', ',') + " " + unit;
  }

  private SellableProduct.Claims claims(Product product) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), VIET_NAM);
    Optional<Certificate> rating = OcopRating.on(today, certificates.covering(product.id()));
    return new SellableProduct.Claims(
        product.facts().category(),
        rating.flatMap(Certificate::stars),
        rating
            .map(certificate -> certificate(certificate, today))
            .orElse(
                new SellableProduct.Certificate(
                    SellableProduct.Certificate.Standing.NONE, Optional.empty(), Optional.empty())),
        Optional.of(configuration.publicUrl() + "/"));
  }

  private static SellableProduct.Certificate certificate(Certificate certificate, LocalDate today) {
    SellableProduct.Certificate.Standing standing =
        switch (certificate.on(today)) {
          case VALID -> SellableProduct.Certificate.Standing.VALID;
          case EXPIRING -> SellableProduct.Certificate.Standing.EXPIRING;
          case UNKNOWN -> SellableProduct.Certificate.Standing.UNKNOWN;
          // a rating that has run out is claimed no more; the product may still be sold without it
          case EXPIRED, REVOKED -> SellableProduct.Certificate.Standing.NONE;
        };
    return new SellableProduct.Certificate(standing, certificate.number(), certificate.lastDay());
  }

  private SellableProduct.Origin origin(Producer producer, Optional<Site> site, boolean sample) {
    Optional<Commune> commune = site.flatMap(known -> units.find(known.commune()));
    // a household's own address is told to nobody without its consent: the commune is enough
    Optional<String> address =
        producer.kind() == ProducerKind.HOUSEHOLD
            ? commune.map(Commune::inWords)
            : site.map(Site::typedAddress);
    Optional<PublicPlace> codes = site.map(known -> codes(producer, known, commune));
    return new SellableProduct.Origin(
        producer.name().value(),
        producer.kind().name(),
        commune.map(Commune::provinceCode),
        commune.map(known -> known.code().value()),
        new SellableProduct.PickUp(
            address,
            // a code of a stand-in goes out with sample data alone
            codes
                .flatMap(PublicPlace::vpostcode)
                .filter(code -> sample || !code.onTrial())
                .map(VPostcode::code),
            codes.flatMap(PublicPlace::ndasCode),
            codes.flatMap(PublicPlace::plusCode)));
  }

  private PublicPlace codes(Producer producer, Site site, Optional<Commune> commune) {
    PublicPlace codes =
        new PublicPlace(
            Optional.of(site.plusCode().value()),
            site.vpostcode(),
            site.ndasCode(),
            site.location().approximate());
    boolean exact =
        producer.kind().isOrganisation()
            || register.consents().given(producer.id(), Purpose.EXACT_LOCATION);
    return exact ? codes : codes.blurred(commune);
  }
}
