package vn.temlang.api.page.view;

import java.time.Instant;
import java.util.Optional;

/** How far a record is on its way into a ledger that others can check. */
public sealed interface LedgerState {

  /**
   * The root that covers the record stands in a block.
   *
   * @param chainId EIP-155 id of the chain
   * @param contract address of the contract
   * @param size how many records the root covers
   * @param development whether the chain is one for development, which proves the software and not
   *     that anybody else kept the record
   */
  record Anchored(
      long chainId, String contract, long block, Instant blockTime, long size, boolean development)
      implements LedgerState {}

  /** The record is stored here and waits for its block. */
  record Pending(Optional<Instant> expectedBy) implements LedgerState {}

  /** This installation has no chain. */
  record NotConfigured() implements LedgerState {}

  /** Nothing about it was handed to the log. */
  record NotRecorded() implements LedgerState {}
}
