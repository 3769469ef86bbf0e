package vn.temlang.api.intake.register;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.intake.row.Line;
import vn.temlang.api.intake.row.SheetKind;
import vn.temlang.api.intake.row.Tally;

/** Takes rows into the register, within the reach of who sent them. */
@Singleton
public class TakeRows {
  /** Rows at a time: each costs a handful of statements, however many rows there are. */
  public static final int AT_A_TIME = 1_000;

  private final ProducerRows producers;
  private final ProductRows products;
  private final BatchRows batches;

  TakeRows(ProducerRows producers, ProductRows products, BatchRows batches) {
    this.producers = producers;
    this.products = products;
    this.batches = batches;
  }

  /**
   * Takes in rows of one kind, in the transaction of who calls, and tells the tally of each.
   *
   * @param enteredFor the role, in words, in which somebody enters others
   */
  public void take(SheetKind kind, List<Line> lines, Optional<String> enteredFor, Tally tally) {
    KindRows rows =
        switch (kind) {
          case PRODUCERS -> producers;
          case PRODUCTS -> products;
          case BATCHES -> batches;
        };
    rows.take(lines, enteredFor, tally);
  }
}
