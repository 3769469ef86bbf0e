package vn.temlang.traceability.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.temlang.traceability.Village.activation;
import static vn.temlang.traceability.Village.atOnce;
import static vn.temlang.traceability.Village.quantity;
import static vn.temlang.traceability.Village.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.temlang.qrlabels.stampcode.StampCode;
import vn.temlang.qrlabels.stampcode.StampId;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductId;

/** Runs, activations and codes on PostgreSQL. */
class StampsTest {
  private static final Village VILLAGE = new Village();
  private final Product product = VILLAGE.product(VILLAGE.producer());

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private static Registration<StampRun> order(OrderRun.Wish wish) {
    return VILLAGE.the(OrderRun.class).order(wish);
  }

  private static Registration<Activation> activate(Activation wish) {
    return VILLAGE.the(ActivateRange.class).activate(wish);
  }

  private BatchId pieces(String number) {
    return VILLAGE.batch(product, quantity(number, "H87"));
  }

  @Nested
  class Ordering {
    @Test
    void eight_at_once_gives_blocks_that_never_overlap() {
      List<Callable<StampRun>> orders = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int size = 1 + thread * 37;
        orders.add(
            () -> {
              StampRun last = VILLAGE.run(product, size);
              for (int i = 0; i < 4; i++) {
                last = VILLAGE.run(product, size);
              }
              return last;
            });
      }
      atOnce(orders);
      List<StampRun> runs = new ArrayList<>(VILLAGE.the(StampRuns.class).of(product.id()));
      runs.sort(Comparator.comparingLong(run -> run.firstId().value()));
      assertThat(runs).hasSize(40);
      for (int i = 1; i < runs.size(); i++) {
        StampRun before = runs.get(i - 1);
        assertThat(runs.get(i).firstId().value())
            .isGreaterThanOrEqualTo(before.firstId().value() + before.size());
      }
    }

    @Test
    void the_same_twice_at_once_gives_one_run() {
      for (int round = 0; round < 10; round++) {
        OrderRun.Wish wish = new OrderRun.Wish(new RunId(Village.id()), product.id(), 10, true);
        List<Registration<StampRun>> both = atOnce(List.of(() -> order(wish), () -> order(wish)));
        assertThat(both).filteredOn(Registration.New.class::isInstance).hasSize(1);
        assertThat(both).filteredOn(Registration.Same.class::isInstance).hasSize(1);
        assertThat(Village.stored(both.get(0))).isEqualTo(Village.stored(both.get(1)));
        assertThat(
                VILLAGE.text(
                    "select count(*) from trace.disclosure where subject = '%s'"
                        .formatted(wish.id().value())))
            .isEqualTo("1");
      }
    }

    @Test
    void another_size_under_the_same_id_is_refused() {
      StampRun run = VILLAGE.run(product, 5);
      assertThat(reason(order(new OrderRun.Wish(run.id(), product.id(), 6, true))))
          .contains(RefusalReason.CONFLICTING_REPEAT);
    }

    @Test
    void has_both_bounds() {
      RunId id = new RunId(Village.id());
      assertThat(new OrderRun.Wish(id, product.id(), 1, true).size()).isEqualTo(1);
      assertThat(new OrderRun.Wish(id, product.id(), 5_000_000, true).size()).isEqualTo(5_000_000);
      assertThatExceptionOfType(MalformedValue.class)
          .isThrownBy(() -> new OrderRun.Wish(id, product.id(), 0, true));
      assertThatExceptionOfType(MalformedValue.class)
          .isThrownBy(() -> new OrderRun.Wish(id, product.id(), 5_000_001, true));
      ProductId nothing = new ProductId(Village.id());
      assertThat(reason(order(new OrderRun.Wish(id, nothing, 5, true))))
          .contains(RefusalReason.UNKNOWN_PRODUCT);
    }
  }

  @Nested
  class Activating {
    @Test
    void a_range_once_is_done_and_twice_is_known_again() {
      StampRun run = VILLAGE.run(product, 100);
      Activation wish = activation(run, 1, 50, pieces("100"));
      assertThat(activate(wish)).isEqualTo(new Registration.New<>(wish));
      assertThat(activate(wish)).isEqualTo(new Registration.Same<>(wish));
      Activations activations = VILLAGE.the(Activations.class);
      assertThat(activations.covering(run.id(), 1)).contains(wish);
      assertThat(activations.covering(run.id(), 50)).contains(wish);
      assertThat(activations.covering(run.id(), 51)).isEmpty();
    }

    @Test
    void reaches_to_the_run_s_end_and_not_beyond() {
      StampRun run = VILLAGE.run(product, 100);
      BatchId batch = pieces("100");
      assertThat(reason(activate(activation(run, 100, 101, batch))))
          .contains(RefusalReason.ACTIVATION_BEYOND_RUN);
      assertThat(activate(activation(run, 100, 100, batch))).isInstanceOf(Registration.New.class);
    }

    @Test
    void one_stamp_of_another_s_range_is_refused_and_its_neighbour_is_not() {
      StampRun run = VILLAGE.run(product, 100);
      BatchId batch = pieces("100");
      activate(activation(run, 10, 20, batch));
      assertThat(reason(activate(activation(run, 20, 30, batch))))
          .contains(RefusalReason.ALREADY_ACTIVATED);
      assertThat(reason(activate(activation(run, 1, 10, batch))))
          .contains(RefusalReason.ALREADY_ACTIVATED);
      assertThat(activate(activation(run, 21, 30, batch))).isInstanceOf(Registration.New.class);
      assertThat(activate(activation(run, 1, 9, batch))).isInstanceOf(Registration.New.class);
    }

    @Test
    void overlapping_ranges_at_once_has_one_winner() {
      for (int round = 0; round < 15; round++) {
        StampRun run = VILLAGE.run(product, 100);
        Activation one = activation(run, 1, 60, pieces("100"));
        Activation other = activation(run, 40, 100, pieces("100"));
        List<Callable<Registration<Activation>>> both =
            List.of(() -> activate(one), () -> activate(other));
        assertThat(atOnce(both).stream().map(Village::reason))
            .containsExactlyInAnyOrder(
                Optional.empty(), Optional.of(RefusalReason.ALREADY_ACTIVATED));
      }
    }

    @Test
    void never_puts_more_stamps_on_a_batch_than_it_has_pieces() {
      StampRun run = VILLAGE.run(product, 800);
      BatchId batch = pieces("500");
      List<Callable<Registration<Activation>>> eight = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Activation wish = activation(run, i * 100 + 1, i * 100 + 100, batch);
        eight.add(() -> activate(wish));
      }
      assertThat(atOnce(eight).stream().map(Village::reason))
          .filteredOn(Optional::isPresent)
          .hasSize(3)
          .containsOnly(Optional.of(RefusalReason.MORE_STAMPS_THAN_PACKAGES));
      assertThat(
              VILLAGE.text(
                  "select sum(upper(serials) - lower(serials)) from trace.activation"
                      + " where batch_id = '%s'".formatted(batch.value())))
          .isEqualTo("500");
    }

    @Test
    void a_batch_that_is_weighed_has_no_such_limit() {
      StampRun run = VILLAGE.run(product, 50);
      BatchId batch = VILLAGE.batch(product, quantity("2.5", "KGM"));
      assertThat(activate(activation(run, 1, 50, batch))).isInstanceOf(Registration.New.class);
    }

    @Test
    void a_recalled_batch_is_refused() {
      StampRun run = VILLAGE.run(product, 50);
      BatchId batch = pieces("50");
      VILLAGE.text(
          "update trace.batch set recalled_at = now() where id = '%s' returning 1"
              .formatted(batch.value()));
      assertThat(reason(activate(activation(run, 1, 5, batch))))
          .contains(RefusalReason.BATCH_RECALLED);
    }

    @Test
    void for_a_batch_of_another_product_is_refused() {
      StampRun run = VILLAGE.run(product, 50);
      Product other = VILLAGE.product(product.producer());
      BatchId batch = VILLAGE.batch(other, quantity("50", "H87"));
      assertThat(reason(activate(activation(run, 1, 5, batch))))
          .contains(RefusalReason.RUN_OF_ANOTHER_PRODUCT);
    }
  }

  @Nested
  class Verifying {
    private final StampRun run = VILLAGE.run(product, 20);
    private final VerifyStamp verify = VILLAGE.the(VerifyStamp.class);
    private final StampCodes codes = VILLAGE.the(StampCodes.class);

    @Test
    void knows_the_first_and_the_last_stamp_however_they_are_typed() {
      for (long serial : new long[] {1, 20}) {
        StampCode code = codes.code(run, serial);
        String typed = code.grouped().toLowerCase(java.util.Locale.ROOT).replace('0', 'o');
        assertThat(verify.verify(typed))
            .get()
            .returns(serial, VerifyStamp.Genuine::serial)
            .returns(run, VerifyStamp.Genuine::run);
      }
    }

    @Test
    void refuses_any_other_check() {
      StampCode right = codes.code(run, 7);
      for (int bit = 0; bit < 40; bit++) {
        StampCode forged = new StampCode(right.id(), right.check() ^ (1L << bit));
        assertThat(verify.verify(forged.text())).isEmpty();
      }
    }

    @Test
    void refuses_ids_beside_the_run_even_with_a_check_of_the_run_s_key() {
      assertThat(verify.verify(codes.code(run, 20).text())).isPresent();
      StampId beyond = run.firstId().plus(20);
      assertThat(verify.verify(codes.keyOf(run).code(beyond).text())).isEmpty();
      if (run.firstId().value() > 0) {
        StampId before = new StampId(run.firstId().value() - 1);
        assertThat(verify.verify(codes.keyOf(run).code(before).text())).isEmpty();
      }
    }

    @Test
    void refuses_what_is_no_code() {
      assertThat(verify.verify("")).isEmpty();
      assertThat(verify.verify("7K3M")).isEmpty();
      assertThat(verify.verify("!".repeat(16))).isEmpty();
    }

    @Test
    void finds_the_run_of_each_stamp_among_neighbours() {
      StampRun next = VILLAGE.run(product, 1);
      StampRuns runs = VILLAGE.the(StampRuns.class);
      assertThat(runs.holding(next.firstId())).contains(next);
      assertThat(runs.holding(run.idOf(20))).contains(run);
      assertThat(runs.holding(new StampId((1L << 40) - 1))).isEmpty();
    }
  }
}
