package vn.temlang.traceability.anchor;

import java.util.Optional;
import vn.temlang.traceability.anchor.Submission.Receipt;
import vn.temlang.traceability.anchor.Submission.SignedTransaction;
import vn.temlang.traceability.anchor.Submission.Wish;
import vn.temlang.traceability.log.Hash;

/** A chain that keeps roots. Every method may throw {@link ChainUnreachable}. */
public interface AnchorChain {
  /** EIP-155 id that the endpoint states. */
  long chainId();

  boolean hasContract(String address);

  /** The root that the contract states for a size now; empty when none or no contract. */
  Optional<Hash> findRoot(String contract, long size);

  /** The largest size that the contract holds; 0 when none. */
  long latestSize(String contract);

  /** Transactions of our account that are mined: the next nonce. */
  long nextNonce();

  /** The newest block that the finality rule calls final; -1 when there is none yet. */
  long finalBlock();

  /** Signs with the account's key at the fees of now; nothing is sent. */
  Signing sign(Wish wish, long nonce);

  Sending send(SignedTransaction transaction);

  Optional<Receipt> findReceipt(String transactionHash);

  /** The outcome of signing. */
  sealed interface Signing {
    record Signed(SignedTransaction transaction) implements Signing {}

    /** The account cannot pay. Amounts in wei. */
    record NoGasMoney(String account, String balance, String needed) implements Signing {}

    /** The contract would refuse the call. */
    record WouldRevert(String reason) implements Signing {}
  }

  /** The outcome of sending. */
  sealed interface Sending {
    /** Taken now, or known from before. */
    record Taken() implements Sending {}

    /** The account's nonce moved past this transaction: it is mined already or never will be. */
    record NonceTooLow() implements Sending {}

    record Refused(String reason) implements Sending {}
  }
}
