package vn.temlang.traceability.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.Revised;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.batch.RegisterBatch;
import vn.temlang.traceability.party.ProducerId;

/** What is said of a product changes; nobody overwrites what nobody read. */
class EditProductTest {
  private static final Village VILLAGE = new Village();
  private static final Details TOLD =
      new Details(
          Optional.of("  Gạo nếp,\r\ndừa "),
          Optional.of("Nơi khô mát"),
          Optional.empty(),
          Optional.of("Có đậu phộng"),
          Optional.of("Cầu Kè, Vĩnh Long"),
          Optional.empty());

  private final EditProduct edit = VILLAGE.the(EditProduct.class);
  private final Products products = VILLAGE.the(Products.class);
  private final ProducerId producer = VILLAGE.producer();
  private final Product product = VILLAGE.product(producer);

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private static Product.Facts with(Product.Facts facts, Details details) {
    return with(facts, facts.category(), facts.unit(), details);
  }

  private static Product.Facts with(
      Product.Facts facts, Optional<String> category, UnitOfMeasure unit, Details details) {
    return new Product.Facts(
        category,
        facts.price(),
        unit,
        facts.netContent(),
        facts.shelfLifeDays(),
        facts.brand(),
        facts.story(),
        facts.standards(),
        details);
  }

  private Edit<Product> tell(int seen, String name, Details details) {
    return edit.edit(product.id(), seen, new Name(name), with(product.facts(), details));
  }

  private static RefusalReason refused(Edit<Product> edit) {
    assertThat(edit).isInstanceOf(Edit.Refused.class);
    Refusal refusal = ((Edit.Refused<Product>) edit).refusal();
    return refusal.reason();
  }

  @Test
  void all_that_was_told_stands_and_the_shops_hear_of_it() {
    Edit<Product> done = tell(1, "Kẹo dừa sáp mới " + product.id().value(), TOLD);

    assertThat(done).isInstanceOf(Edit.Done.class);
    Revised<Product> stands = products.findRevised(product.id()).orElseThrow();
    assertThat(stands.revision()).isEqualTo(2);
    assertThat(stands.value().facts().details().ingredients()).contains("Gạo nếp,\ndừa");
    assertThat(stands.value().facts().details()).isEqualTo(TOLD);
    assertThat(stands.value().code()).isEqualTo(product.code());
    assertThat(
            VILLAGE.text(
                "select count(*) from trace.outbox where kind = 'ProductChanged' and subject = '"
                    + product.id().value()
                    + "'"))
        .isEqualTo("1");
  }

  @Test
  void of_two_who_saw_the_same_state_the_second_is_shown_what_stands() {
    tell(1, product.name().value(), TOLD);

    Edit<Product> second = tell(1, "Tên khác", Details.NONE);

    assertThat(second).isInstanceOf(Edit.Conflict.class);
    assertThat(((Edit.Conflict<Product>) second).now().value().facts().details()).isEqualTo(TOLD);
    assertThat(products.findRevised(product.id()).orElseThrow().value().name())
        .isEqualTo(product.name());
  }

  @Test
  void the_same_change_sent_again_is_no_conflict() {
    tell(1, product.name().value(), TOLD);

    Edit<Product> again = tell(1, product.name().value(), TOLD);

    assertThat(again).isInstanceOf(Edit.Same.class);
    assertThat(((Edit.Same<Product>) again).now().revision()).isEqualTo(2);
  }

  @Test
  void of_many_at_once_one_is_done() throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Edit<Product>>> all =
          java.util.stream.IntStream.range(0, 8)
              .<Callable<Edit<Product>>>mapToObj(
                  i -> () -> tell(1, "Kẹo số " + i + " " + product.id().value(), TOLD))
              .toList();
      int done = 0;
      for (Future<Edit<Product>> one : pool.invokeAll(all)) {
        done += one.get() instanceof Edit.Done ? 1 : 0;
      }
      assertThat(done).isOne();
    }
    assertThat(products.findRevised(product.id()).orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void the_name_of_another_product_is_taken() {
    Product other = VILLAGE.product(producer);

    assertThat(refused(tell(1, other.name().value(), TOLD)))
        .isEqualTo(RefusalReason.PRODUCT_NAME_TAKEN);
  }

  @Test
  void a_group_that_the_taxonomy_lacks_is_refused_at_entry_and_at_a_change() {
    Product.Facts strange =
        with(product.facts(), Optional.of("I.9.z"), product.facts().unit(), Details.NONE);

    assertThat(refused(edit.edit(product.id(), 1, product.name(), strange)))
        .isEqualTo(RefusalReason.UNKNOWN_OCOP_GROUP);
    Product fresh = Village.aProduct(producer, "Kẹo lạ");
    assertThat(
            VILLAGE
                .the(RegisterProduct.class)
                .register(
                    new Product(fresh.id(), producer, fresh.name(), fresh.code(), strange, true)))
        .isEqualTo(Registration.refused(RefusalReason.UNKNOWN_OCOP_GROUP, "I.9.z"));
  }

  @Test
  void the_unit_stays_once_batches_are_counted_in_it() {
    Product.Facts weighed =
        with(product.facts(), product.facts().category(), new UnitOfMeasure("KGM"), Details.NONE);
    VILLAGE
        .the(RegisterBatch.class)
        .register(
            Village.aBatch(product.id(), VILLAGE.site(producer), Village.quantity("10", "H87")));

    assertThat(refused(edit.edit(product.id(), 1, product.name(), weighed)))
        .isEqualTo(RefusalReason.UNIT_IN_USE);
  }

  @Test
  void words_without_end_and_control_characters_are_malformed() {
    assertThatThrownBy(
            () ->
                new Details(
                    Optional.of("x".repeat(2_001)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .isInstanceOf(MalformedValue.class);
    assertThatThrownBy(
            () ->
                new Details(
                    Optional.empty(),
                    Optional.of("a\u0000b"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .isInstanceOf(MalformedValue.class);
  }
}
