package vn.temlang.traceability.proof;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import vn.temlang.traceability.anchor.AnchoredRoots;
import vn.temlang.traceability.proof.ProofBundleReader.Read;
import vn.temlang.traceability.proof.Verification.Outcome;
import vn.temlang.traceability.proof.Verification.Result;

/** Checks a bundle step by step, needing nothing of this deployment; asks the chain once. */
@Singleton
public class VerifyProof {
  private final ProofBundleReader reader;
  private final AnchoredRoots roots;

  VerifyProof(ProofBundleReader reader, AnchoredRoots roots) {
    this.reader = reader;
    this.roots = roots;
  }

  /** Takes every step; one that fails does not keep the later ones from being taken. */
  public Verification verify(byte[] bundle, TrustRoots trust) {
    return switch (reader.read(bundle)) {
      case Read.Bundle read -> verify(read.bundle(), trust);
      case Read.Malformed malformed -> unreadable(malformed.reason());
    };
  }

  private Verification verify(ProofBundle bundle, TrustRoots trust) {
    RecordChecks records = new RecordChecks(bundle);
    AnchorChecks anchor = new AnchorChecks(bundle, trust, roots);
    List<Outcome> outcomes = new ArrayList<>();
    for (VerificationStep step : VerificationStep.values()) {
      Result result =
          switch (step) {
            case BUNDLE_WELL_FORMED -> new Result.Passed("temlang-proof 1");
            case RECORDS_MATCH_COMMITMENTS -> records.matchCommitments();
            case STAMP_IN_RUN -> records.stampInRun();
            case RECORDS_BELONG_TOGETHER -> records.belongTogether();
            case COMMITMENTS_IN_TREE -> records.inTree();
            case CHECKPOINT_SIGNED -> anchor.checkpointSigned();
            case ROOT_ON_CHAIN -> anchor.rootOnChain();
          };
      outcomes.add(new Outcome(step, result));
    }
    return new Verification(outcomes);
  }

  private static Verification unreadable(String reason) {
    List<Outcome> outcomes = new ArrayList<>();
    for (VerificationStep step : VerificationStep.values()) {
      boolean first = step == VerificationStep.BUNDLE_WELL_FORMED;
      outcomes.add(
          new Outcome(
              step,
              first ? new Result.Failed(reason) : new Result.Skipped("the bundle is unreadable")));
    }
    return new Verification(outcomes);
  }
}
