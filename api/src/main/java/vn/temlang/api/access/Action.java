package vn.temlang.api.access;

/** What somebody does; a route needs one, and {@link Policy} says whose it is. */
public enum Action {
  /** See the own account, its password and its sessions. */
  OWN_ACCOUNT,
  /** Set up a second factor of the own account, and take it away again. */
  OWN_FACTOR,
  /** See producers, sites, products, certificates, batches, their events and stamp runs. */
  READ_REGISTER,
  /** Enter producers, sites, products, certificates and batches, and set prices. */
  WRITE_REGISTER,
  /**
   * Say that a paper was seen, or that its body revoked it; what it is worth is no producer's word.
   */
  JUDGE_CERTIFICATES,
  WRITE_DIARY,
  ORDER_STAMPS,
  ACTIVATE_STAMPS,
  /** Get codes and label sheets: whoever has them can print stamps. */
  PRINT_LABELS,
  /** Enter a published list of many producers. */
  IMPORT,
  /** Offer products, count stock and wish listings. */
  SELL,
  /** See offers, listings and orders. */
  READ_SALES,
  /** Open shops on marketplaces, and see the work that waits for them. */
  RUN_SHOPS,
  /** Ask people, write down their consents, contacts and requests, and see these. */
  ASK_PEOPLE,
  /** Answer requests of people and carry them out. */
  HANDLE_REQUESTS,
  /** Keep the register of breaches of personal data. */
  KEEP_BREACHES,
  /** See how the log and its anchors stand. */
  READ_LEDGER,
  /** See who did what on which thing. */
  READ_AUDIT,
  /** Have the whole chain of who did what walked. */
  CHECK_AUDIT,
  /** Open accounts, give roles and take them; which ones, {@link GiveRole} decides. */
  MANAGE_ACCOUNTS,
  /** Make keys for programs and revoke them. */
  MANAGE_KEYS
}
