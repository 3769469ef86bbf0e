package vn.temlang.traceability.proof;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Commitment;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.LeafKind;
import vn.temlang.traceability.proof.ProofBundle.Claim;
import vn.temlang.traceability.proof.ProofBundle.StampClaim;
import vn.temlang.traceability.proof.Verification.Result;

/** The steps that need nothing but the bundle and hashing. */
final class RecordChecks {
  private final ProofBundle bundle;

  RecordChecks(ProofBundle bundle) {
    this.bundle = bundle;
  }

  Result matchCommitments() {
    for (Claim claim : bundle.claims()) {
      if (!Commitment.of(claim.salt(), claim.record()).equals(claim.commitment())) {
        return new Result.Failed(named(claim) + " does not give its commitment");
      }
    }
    return new Result.Passed(bundle.claims().size() + " records");
  }

  Result stampInRun() {
    List<Claim> runs = bundle.claims(LeafKind.STAMP_RUN);
    if (runs.size() != 1) {
      return new Result.Failed("one record of a stamp run is needed, there are " + runs.size());
    }
    CanonicalJson run = runs.getFirst().content();
    StampClaim stamp = bundle.stamp();
    if (stamp.path().index() != stamp.serial() - 1) {
      return new Result.Failed("serial " + stamp.serial() + " is not at " + stamp.path().index());
    }
    if (!run.findNumber("size").equals(OptionalLong.of(stamp.path().size()))) {
      return new Result.Failed("the path is of a run of another size");
    }
    Hash leaf = Commitment.of(stamp.salt(), stamp.code()).leafHash();
    Optional<String> root = stamp.path().rootFrom(leaf).map(Hash::base64);
    return root.isPresent() && root.equals(run.findText("root"))
        ? new Result.Passed("serial " + stamp.serial() + " of " + stamp.path().size())
        : new Result.Failed("the path of the code does not lead to the run's root");
  }

  Result belongTogether() {
    Optional<String> problem =
        bundle.claims().stream().map(this::problem).flatMap(Optional::stream).findFirst();
    if (problem.isPresent()) {
      return new Result.Failed(problem.get());
    }
    if (bundle.claims(LeafKind.ACTIVATION).isEmpty()) {
      return bundle.claims().size() == 1
          ? new Result.Passed("the run alone: not activated when this proof was made")
          : new Result.Failed(
              "records of a batch without the activation that ties it to the stamp");
    }
    if (bundle.claims(LeafKind.BATCH).size() != 1) {
      return new Result.Failed("the record of the batch that the activation names is missing");
    }
    return new Result.Passed(
        "run, activation, batch and " + bundle.claims(LeafKind.EVENT).size() + " events");
  }

  /** Why a record has no place in this bundle. */
  private Optional<String> problem(Claim claim) {
    Optional<LeafKind> kind = claim.kind();
    if (kind.isEmpty()) {
      return Optional.of("a record of an unknown kind");
    }
    boolean fits =
        switch (kind.get()) {
          case STAMP_RUN -> bundle.claims(LeafKind.STAMP_RUN).size() == 1;
          case ACTIVATION -> activates(claim.content());
          case BATCH -> activatedBatch().equals(Optional.of(claim.subject()));
          case EVENT ->
              activatedBatch().filter(claim.content().texts("batches")::contains).isPresent();
          // no record ties a certificate to a stamp yet
          case CERTIFICATE -> false;
          case AUDIT -> false;
        };
    return fits ? Optional.empty() : Optional.of(named(claim) + " is not about this stamp");
  }

  private boolean activates(CanonicalJson activation) {
    long serial = bundle.stamp().serial();
    Optional<String> run =
        bundle.claims(LeafKind.STAMP_RUN).stream().map(Claim::subject).findFirst();
    OptionalLong from = activation.findNumber("from");
    OptionalLong to = activation.findNumber("to");
    return run.isPresent()
        && activation.findText("run").equals(run)
        && from.isPresent()
        && to.isPresent()
        && from.getAsLong() <= serial
        && serial <= to.getAsLong()
        && bundle.claims(LeafKind.ACTIVATION).size() == 1;
  }

  private Optional<String> activatedBatch() {
    return bundle.claims(LeafKind.ACTIVATION).stream()
        .findFirst()
        .flatMap(claim -> claim.content().findText("batch"));
  }

  Result inTree() {
    long size = bundle.checkpoint().checkpoint().size();
    Hash root = bundle.checkpoint().checkpoint().root();
    for (Claim claim : bundle.claims()) {
      if (claim.inclusion().size() != size
          || !claim.inclusion().verifies(claim.commitment().leafHash(), root)) {
        return new Result.Failed(named(claim) + " is not in the tree of " + size + " leaves");
      }
    }
    return new Result.Passed("tree of " + size + " leaves");
  }

  private static String named(Claim claim) {
    return "record " + claim.kind().map(LeafKind::name).orElse("?") + ' ' + claim.subject();
  }
}
