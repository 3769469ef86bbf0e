package vn.temlang.traceability.anchor;

import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.anchor.AnchorChain.Sending;
import vn.temlang.traceability.anchor.AnchorChain.Signing;
import vn.temlang.traceability.anchor.AnchorWorker.Step;
import vn.temlang.traceability.anchor.Submission.Receipt;
import vn.temlang.traceability.anchor.Submission.SignedTransaction;
import vn.temlang.traceability.anchor.Submission.Wish;

/** The course of one transaction: BUILT, SIGNED, SENT, MINED, FINAL, or ORPHANED and SENT again. */
final class TransactionCourse {
  private final long chainId;
  private final AnchorChain chain;
  private final Submissions submissions;
  private final Clock clock;

  TransactionCourse(long chainId, AnchorChain chain, Submissions submissions, Clock clock) {
    this.chainId = chainId;
    this.chain = chain;
    this.submissions = submissions;
    this.clock = clock;
  }

  Step advance(Submission submission) {
    return switch (submission.state()) {
      case BUILT -> sign(submission);
      case SIGNED, ORPHANED -> send(submission);
      case SENT -> look(submission);
      case MINED -> settle(submission);
      case FINAL, REVERTED, ABANDONED ->
          throw new IllegalStateException(submission.id() + " is at its end");
    };
  }

  private Step sign(Submission submission) {
    return switch (chain.sign(submission.wish(), chain.nextNonce())) {
      case Signing.Signed signed ->
          moved(submissions.sign(submission.id(), signed.transaction(), clock.instant()));
      case Signing.NoGasMoney poor ->
          new Step.Blocked(
              AnchorCondition.NO_GAS_MONEY,
              "account %s holds %s wei and needs %s"
                  .formatted(poor.account(), poor.balance(), poor.needed()));
      case Signing.WouldRevert revert -> {
        move(submission, SubmissionState.ABANDONED);
        yield new Step.Blocked(AnchorCondition.REFUSED, revert.reason());
      }
    };
  }

  private Step send(Submission submission) {
    return switch (chain.send(submission.signed())) {
      case Sending.Taken taken -> move(submission, SubmissionState.SENT);
      case Sending.NonceTooLow low -> afterNonce(submission);
      case Sending.Refused refused -> new Step.Blocked(AnchorCondition.REFUSED, refused.reason());
    };
  }

  /** The nonce is used up: by this transaction, then there is a receipt, or by another one. */
  private Step afterNonce(Submission submission) {
    return chain
        .findReceipt(submission.signed().hash())
        .map(receipt -> mined(submission, receipt))
        .orElseGet(() -> move(submission, SubmissionState.ABANDONED));
  }

  private Step look(Submission submission) {
    SignedTransaction transaction = submission.signed();
    Optional<Receipt> receipt = chain.findReceipt(transaction.hash());
    if (receipt.isPresent()) {
      return mined(submission, receipt.get());
    }
    if (chain.nextNonce() < transaction.nonce()) {
      // the chain itself was set back: a gap that this transaction can never cross
      return move(submission, SubmissionState.ABANDONED);
    }
    return switch (chain.send(transaction)) {
      case Sending.Taken taken -> new Step.Waiting();
      case Sending.NonceTooLow low -> afterNonce(submission);
      case Sending.Refused refused -> new Step.Blocked(AnchorCondition.REFUSED, refused.reason());
    };
  }

  private Step mined(Submission submission, Receipt receipt) {
    if (receipt.succeeded()) {
      return moved(submissions.mine(submission.id(), submission.state(), receipt, clock.instant()));
    }
    move(submission, SubmissionState.REVERTED);
    return new Step.Blocked(
        AnchorCondition.REFUSED, "the contract refused " + submission.signed().hash());
  }

  private Step settle(Submission submission) {
    Receipt known = submission.mined();
    Optional<Receipt> now = chain.findReceipt(submission.signed().hash());
    if (now.isEmpty() || !now.get().blockHash().equals(known.blockHash())) {
      return move(submission, SubmissionState.ORPHANED);
    }
    if (chain.finalBlock() < known.block()) {
      return new Step.Waiting();
    }
    if (submission.wish() instanceof Wish.Deploy) {
      adopt(submission.signed());
    }
    return move(submission, SubmissionState.FINAL);
  }

  private void adopt(SignedTransaction deployment) {
    String address =
        deployment
            .creates()
            .orElseThrow(() -> new IllegalStateException("a deployment creates a contract"));
    submissions.adoptContract(chainId, address, Optional.of(deployment.hash()), clock.instant());
  }

  private Step move(Submission submission, SubmissionState to) {
    return moved(submissions.move(submission.id(), submission.state(), to, clock.instant()));
  }

  private static Step moved(boolean moved) {
    return moved ? new Step.Moved() : new Step.Waiting();
  }
}
