package vn.temlang.traceability.diary;

/**
 * What a farmer did; the names are public contract, and decision 0201 says which EPCIS event each
 * becomes.
 */
public enum DiaryKind {
  /** Thu hoạch: the batch comes into being on the field. */
  HARVEST(true),
  /** Thu mua: raw material bought from others for the batch. */
  PURCHASE(false),
  /** Chế biến: the batch is made, from other batches where they are named. */
  PROCESS(true),
  /** Đóng gói. */
  PACK(true),
  /** Giao đi. */
  SHIP(true),
  /** Nhận hàng. */
  RECEIVE(true),
  /** Bán. */
  SELL(true);

  private final boolean countsBatch;

  DiaryKind(boolean countsBatch) {
    this.countsBatch = countsBatch;
  }

  /** Whether the quantity is one of the batch itself, and so in the batch's unit. */
  boolean countsBatch() {
    return countsBatch;
  }

  /** Whether its event names whom the goods came from or went to. */
  boolean namesParty() {
    return switch (this) {
      case PURCHASE, SHIP, RECEIVE, SELL -> true;
      case HARVEST, PROCESS, PACK -> false;
    };
  }

  /** Whether it cannot come before the day on which the batch was produced. */
  boolean followsProduction() {
    return switch (this) {
      case PACK, SHIP, RECEIVE, SELL -> true;
      case HARVEST, PURCHASE, PROCESS -> false;
    };
  }
}
