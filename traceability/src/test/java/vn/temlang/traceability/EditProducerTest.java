package vn.temlang.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.party.EditProducer;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.ProducerKind;
import vn.temlang.traceability.party.Producers;

/** What is said of a producer changes. */
class EditProducerTest {
  private static final Village VILLAGE = new Village();

  private final EditProducer edit = VILLAGE.the(EditProducer.class);
  private final ProducerId producer = VILLAGE.producer();

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private Edit<Producer> tell(int seen, ProducerKind kind, String name, String reference) {
    return edit.edit(producer, seen, kind, new Name(name), Optional.of(reference));
  }

  @Test
  void its_products_are_told_anew_in_the_shops() {
    VILLAGE.product(producer);

    assertThat(tell(1, ProducerKind.COMPANY, "Công ty Dừa Sáp", "D-1"))
        .isInstanceOf(Edit.Done.class);

    Producer stands = VILLAGE.the(Producers.class).find(producer).orElseThrow();
    assertThat(stands.kind()).isEqualTo(ProducerKind.COMPANY);
    assertThat(stands.reference()).contains("D-1");
    assertThat(
            VILLAGE.text(
                "select count(*) from trace.outbox o join trace.product p on p.id = o.subject"
                    + " where o.kind = 'ProductChanged' and p.producer_id = '"
                    + producer.value()
                    + "'"))
        .isEqualTo("1");
    assertThat(tell(1, ProducerKind.COMPANY, "Công ty Dừa Sáp", "D-1"))
        .isInstanceOf(Edit.Same.class);
    assertThat(tell(1, ProducerKind.GROUP, "Tổ hợp tác", "D-1")).isInstanceOf(Edit.Conflict.class);
  }

  @Test
  void a_cooperative_does_not_become_a_household() {
    assertThat(tell(1, ProducerKind.HOUSEHOLD, "Hộ", "D-2"))
        .isEqualTo(Edit.refused(RefusalReason.HOUSEHOLD_STAYS_ONE));
  }

  @Test
  void a_reference_names_one_producer() {
    ProducerId other = VILLAGE.producer();
    edit.edit(other, 1, ProducerKind.COOPERATIVE, new Name("HTX kia"), Optional.of("D-3"));

    assertThat(tell(1, ProducerKind.COOPERATIVE, "HTX này", "D-3"))
        .isEqualTo(Edit.refused(RefusalReason.PRODUCER_REFERENCE_TAKEN, "HTX kia"));
  }
}
