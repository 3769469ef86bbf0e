package vn.temlang.traceability.anchor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.log.Hash;

/** One wish to change the chain and how far it got. */
public record Submission(
    UUID id,
    Wish wish,
    SubmissionState state,
    Optional<SignedTransaction> transaction,
    Optional<Receipt> receipt,
    Instant builtAt) {

  /** What the transaction shall do. */
  public sealed interface Wish {
    /** Creates the registry. */
    record Deploy() implements Wish {}

    /** States the root of the log at a size. */
    record PutRoot(String contract, long size, Hash root) implements Wish {}
  }

  /**
   * A transaction that can be sent any number of times with the same effect.
   *
   * @param hash {@code 0x} and 64 hexadecimal digits
   * @param raw what {@code eth_sendRawTransaction} takes
   * @param creates the address of the contract that it creates, for a deployment
   */
  public record SignedTransaction(String hash, long nonce, String raw, Optional<String> creates) {}

  /** Where a transaction was mined. */
  public record Receipt(
      long block, String blockHash, Instant blockTime, long gasUsed, boolean succeeded) {}

  public SignedTransaction signed() {
    return transaction.orElseThrow(() -> new IllegalStateException(id + " is not signed"));
  }

  public Receipt mined() {
    return receipt.orElseThrow(() -> new IllegalStateException(id + " is not mined"));
  }
}
