package vn.temlang.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.traceability.Village.aBatch;
import static vn.temlang.traceability.Village.aProducer;
import static vn.temlang.traceability.Village.aProduct;
import static vn.temlang.traceability.Village.aSite;
import static vn.temlang.traceability.Village.atOnce;
import static vn.temlang.traceability.Village.price;
import static vn.temlang.traceability.Village.quantity;
import static vn.temlang.traceability.Village.reason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.temlang.qrlabels.gs1.Gtin;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.Batches;
import vn.temlang.traceability.batch.RegisterBatch;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.CertificateScheme;
import vn.temlang.traceability.certificate.CertificateScope;
import vn.temlang.traceability.certificate.Certificates;
import vn.temlang.traceability.certificate.RegisterCertificate;
import vn.temlang.traceability.certificate.Registrar;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.party.RegisterProducer;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;
import vn.temlang.traceability.product.RegisterProduct;
import vn.temlang.traceability.product.RepriceProduct;

/** Producers, products, certificates and batches on PostgreSQL. */
class RegisterTest {
  private static final Village VILLAGE = new Village();

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private static Registration<Producer> register(Producer producer) {
    return VILLAGE.the(RegisterProducer.class).register(producer);
  }

  private static Registration<Product> register(Product product) {
    return VILLAGE.the(RegisterProduct.class).register(product);
  }

  private static Registration<Batch> register(RegisterBatch.Wish wish) {
    return VILLAGE.the(RegisterBatch.class).register(wish);
  }

  private static String disclosures(java.util.UUID subject) {
    return VILLAGE.text("select count(*) from trace.disclosure where subject = '" + subject + "'");
  }

  @Nested
  class AProducer {
    private static Producer withReference(String reference) {
      Producer plain = aProducer("Hộ " + reference);
      return new Producer(
          plain.id(),
          plain.kind(),
          plain.name(),
          Optional.of(reference),
          Optional.of("tổ công nghệ số cộng đồng"),
          false);
    }

    @Test
    void is_kept_as_it_was_told_and_known_again() {
      Producer producer = withReference("R-1");
      assertThat(register(producer)).isEqualTo(new Registration.New<>(producer));
      assertThat(register(producer)).isEqualTo(new Registration.Same<>(producer));
      assertThat(VILLAGE.the(Producers.class).findByReference("R-1")).contains(producer);
      assertThat(VILLAGE.the(Producers.class).all()).contains(producer);
    }

    @Test
    void with_another_content_under_its_id_is_refused() {
      Producer producer = aProducer("HTX Một");
      register(producer);
      Producer other =
          new Producer(
              producer.id(),
              producer.kind(),
              new Name("HTX Hai"),
              Optional.empty(),
              Optional.empty(),
              true);
      assertThat(reason(register(other))).contains(RefusalReason.CONFLICTING_REPEAT);
      assertThat(VILLAGE.the(Producers.class).find(producer.id())).contains(producer);
    }

    @Test
    void of_two_that_take_a_reference_at_once_has_one_winner() {
      for (int round = 0; round < 10; round++) {
        String reference = "RACE-" + round;
        List<Callable<Registration<Producer>>> both =
            List.of(
                () -> register(withReference(reference)), () -> register(withReference(reference)));
        assertThat(atOnce(both).stream().map(Village::reason))
            .containsExactlyInAnyOrder(
                Optional.empty(), Optional.of(RefusalReason.PRODUCER_REFERENCE_TAKEN));
      }
    }
  }

  @Nested
  class AProductOfAProducer {
    @Test
    void is_kept_as_it_was_told_and_known_again_at_any_price() {
      Product product = aProduct(VILLAGE.producer(), "Kẹo dừa sáp");
      assertThat(register(product)).isEqualTo(new Registration.New<>(product));
      assertThat(register(product)).isEqualTo(new Registration.Same<>(product));
      VILLAGE.the(RepriceProduct.class).reprice(product.id(), price(190_000));
      assertThat(register(product)).isInstanceOf(Registration.Same.class);
    }

    @Test
    void has_its_code_alone() {
      ProducerId producer = VILLAGE.producer();
      Product first = aProduct(producer, "Một");
      Product second = aProduct(producer, "Hai");
      ProductCode gtin = new ProductCode.OfGs1(new Gtin("4006381333931"));
      Product coded = new Product(first.id(), producer, first.name(), gtin, first.facts(), true);
      Product copied =
          new Product(second.id(), producer, second.name(), gtin, second.facts(), true);
      assertThat(register(coded)).isEqualTo(new Registration.New<>(coded));
      assertThat(reason(register(copied))).contains(RefusalReason.PRODUCT_CODE_TAKEN);
      assertThat(VILLAGE.the(Products.class).find(second.id())).isEmpty();
    }

    @Test
    void has_its_name_alone_among_its_producer_s() {
      ProducerId producer = VILLAGE.producer();
      register(aProduct(producer, "Bánh tét"));
      assertThat(reason(register(aProduct(producer, "Bánh tét"))))
          .contains(RefusalReason.PRODUCT_NAME_TAKEN);
      assertThat(register(aProduct(VILLAGE.producer(), "Bánh tét")))
          .isInstanceOf(Registration.New.class);
    }

    @Test
    void has_a_producer() {
      assertThat(reason(register(aProduct(new ProducerId(Village.id()), "Mồ côi"))))
          .contains(RefusalReason.UNKNOWN_PRODUCER);
    }

    @Test
    void at_a_new_price_is_told_of_once_and_at_the_same_price_never() {
      ProductId id = VILLAGE.product(VILLAGE.producer()).id();
      String told = "select count(*) from trace.outbox where subject = '" + id.value() + "'";
      RepriceProduct reprice = VILLAGE.the(RepriceProduct.class);
      assertThat(reprice.reprice(id, price(185_000))).isPresent();
      assertThat(VILLAGE.text(told)).isEqualTo("0");
      assertThat(reprice.reprice(id, price(190_000)).orElseThrow().facts().price())
          .contains(price(190_000));
      assertThat(VILLAGE.text(told)).isEqualTo("1");
      reprice.reprice(id, price(190_000));
      assertThat(VILLAGE.text(told)).isEqualTo("1");
      assertThat(reprice.reprice(new ProductId(Village.id()), price(1))).isEmpty();
    }

    @Test
    void is_found_by_words_and_not_by_signs_that_mean_anything_to_the_database() {
      ProducerId producer = VILLAGE.producer();
      register(aProduct(producer, "Mật 100% hoa_nhãn \\ rừng"));
      Products products = VILLAGE.the(Products.class);
      assertThat(products.search("MẬT 100%", 9)).hasSize(1);
      assertThat(products.search("hoa_nhãn", 9)).hasSize(1);
      assertThat(products.search("\\", 9)).hasSize(1);
      assertThat(products.search("100_", 9)).isEmpty();
      assertThat(products.search("1%0", 9)).isEmpty();
    }
  }

  @Nested
  class ACertificateOfAProducer {
    private static final Registrar BY = new Registrar(Village.id());

    private static Certificate of(Product product, boolean whole) {
      return new Certificate(
          Village.id(),
          product.producer(),
          whole
              ? new CertificateScope.WholeProducer()
              : new CertificateScope.OfProduct(product.id()),
          CertificateScheme.OCOP,
          Optional.of("12/QĐ-UBND"),
          Optional.empty(),
          Optional.of(4),
          new Certificate.Term(
              Optional.of(LocalDate.of(2024, 5, 1)),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }

    @Test
    void covers_its_product_or_all_of_them_and_is_committed_to_once() {
      Product product = VILLAGE.product(VILLAGE.producer());
      Product sibling = VILLAGE.product(product.producer());
      Certificate own = of(product, false);
      Certificate whole = of(product, true);
      RegisterCertificate register = VILLAGE.the(RegisterCertificate.class);
      assertThat(register.register(own, BY)).isEqualTo(new Registration.New<>(own));
      assertThat(register.register(own, BY)).isEqualTo(new Registration.Same<>(own));
      register.register(whole, BY);
      Certificates certificates = VILLAGE.the(Certificates.class);
      assertThat(certificates.covering(product.id())).containsExactlyInAnyOrder(own, whole);
      assertThat(certificates.covering(sibling.id())).containsExactly(whole);
      assertThat(disclosures(own.id())).isEqualTo("1");
    }

    @Test
    void is_not_of_another_producer_s_product() {
      Product product = VILLAGE.product(VILLAGE.producer());
      Certificate own = of(product, false);
      Certificate stolen =
          new Certificate(
              own.id(),
              VILLAGE.producer(),
              own.scope(),
              own.scheme(),
              own.number(),
              own.issuer(),
              own.stars(),
              own.term());
      assertThat(reason(VILLAGE.the(RegisterCertificate.class).register(stolen, BY)))
          .contains(RefusalReason.PRODUCT_OF_ANOTHER_PRODUCER);
      assertThat(disclosures(own.id())).isEqualTo("0");
    }
  }

  @Nested
  class ABatchOfAProduct {
    private final Product product = VILLAGE.product(VILLAGE.producer());
    private final SiteId site = VILLAGE.site(product.producer());

    private RegisterBatch.Wish wish() {
      return aBatch(product.id(), site, quantity("700", "H87"));
    }

    private RegisterBatch.Wish on(LocalDate day) {
      RegisterBatch.Wish wish = wish();
      return new RegisterBatch.Wish(
          wish.id(),
          wish.product(),
          wish.number(),
          wish.quantity(),
          wish.site(),
          day,
          Optional.empty(),
          true);
    }

    @Test
    void is_known_again_and_committed_to_once_and_lasts_as_its_product_does() {
      RegisterBatch.Wish wish = wish();
      Batch batch = Village.stored(register(wish));
      assertThat(batch.expiresOn()).contains(wish.producedOn().plusDays(180));
      assertThat(register(wish)).isEqualTo(new Registration.Same<>(batch));
      assertThat(VILLAGE.the(Batches.class).of(product.id())).containsExactly(batch);
      assertThat(disclosures(batch.id().value())).isEqualTo("1");
    }

    @Test
    void has_its_number_alone_among_its_product_s_and_leaves_no_trace_where_it_does_not() {
      RegisterBatch.Wish first = wish();
      RegisterBatch.Wish second = wish();
      register(first);
      RegisterBatch.Wish same =
          new RegisterBatch.Wish(
              second.id(),
              product.id(),
              first.number(),
              second.quantity(),
              site,
              second.producedOn(),
              Optional.empty(),
              true);
      assertThat(reason(register(same))).contains(RefusalReason.BATCH_NUMBER_TAKEN);
      assertThat(disclosures(second.id().value())).isEqualTo("0");
    }

    @Test
    void may_be_of_today_in_viet_nam_and_not_of_tomorrow() {
      // it is 22/11/2026, ten o'clock, in Viet Nam
      assertThat(register(on(LocalDate.of(2026, 11, 22)))).isInstanceOf(Registration.New.class);
      assertThat(reason(register(on(LocalDate.of(2026, 11, 23)))))
          .contains(RefusalReason.PRODUCED_IN_THE_FUTURE);
    }

    @Test
    void sent_eight_times_at_once_is_stored_once() {
      RegisterBatch.Wish wish = wish();
      List<Callable<Registration<Batch>>> eight = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        eight.add(() -> register(wish));
      }
      assertThat(atOnce(eight)).filteredOn(Registration.New.class::isInstance).hasSize(1);
      assertThat(disclosures(wish.id().value())).isEqualTo("1");
    }
  }

  @Test
  void a_site_is_known_again_after_its_code_came() {
    var wish = aSite(VILLAGE.producer());
    var register = VILLAGE.the(vn.temlang.traceability.place.RegisterSite.class);
    var site = Village.stored(register.register(wish));
    VILLAGE
        .the(vn.temlang.traceability.place.Sites.class)
        .codeFound(site.id(), new vn.temlang.traceability.place.VPostcode("ABC", "VNPOST", true));
    assertThat(register.register(wish)).isInstanceOf(Registration.Same.class);
  }
}
