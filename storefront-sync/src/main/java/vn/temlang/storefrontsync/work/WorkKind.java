package vn.temlang.storefrontsync.work;

/** What is to be done with an entity. The lane says who goes first when many wait. */
public enum WorkKind {
  /** Tell the shop where to send its hints; entity: the account. */
  REGISTER_HINTS(1),
  /** Fetch what changed among the orders; entity: the account. */
  POLL_ORDERS(1),
  /** Make a listing at the shop what it should be; entity: the listing. */
  RECONCILE_LISTING(2);

  private final int lane;

  WorkKind(int lane) {
    this.lane = lane;
  }

  /** 0 a person is waiting, 1 orders, 2 listings and bulk; the lower goes first. */
  public int lane() {
    return lane;
  }
}
