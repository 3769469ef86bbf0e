package vn.temlang.storefrontsync.listing;

import vn.temlang.storefrontsync.AccountId;

/**
 * Takes in the orders of a shop before its stock is raised: what a shop lacks against our book may
 * have been sold there a moment ago.
 */
public interface OrderCatchUp {
  /** Returns whether all orders that the shop knows are now in our books. */
  boolean catchUp(AccountId account);
}
