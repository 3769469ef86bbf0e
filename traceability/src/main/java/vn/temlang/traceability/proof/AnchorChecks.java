package vn.temlang.traceability.proof;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import vn.temlang.traceability.anchor.AnchoredRoots;
import vn.temlang.traceability.anchor.AnchoredRoots.Answer;
import vn.temlang.traceability.log.Checkpoint;
import vn.temlang.traceability.log.VerifierKey;
import vn.temlang.traceability.proof.ProofBundle.AnchorClaim;
import vn.temlang.traceability.proof.Verification.Result;

/** The steps that tie the tree head to a key and to a chain. */
final class AnchorChecks {
  private final ProofBundle bundle;
  private final TrustRoots trust;
  private final AnchoredRoots roots;

  AnchorChecks(ProofBundle bundle, TrustRoots trust, AnchoredRoots roots) {
    this.bundle = bundle;
    this.trust = trust;
    this.roots = roots;
  }

  Result checkpointSigned() {
    VerifierKey key = trust.verifierKey().orElse(bundle.verifierKey());
    if (!bundle.checkpoint().signedBy(key)) {
      return new Result.Failed("no signature of " + key.text());
    }
    return new Result.Passed(
        key.text() + (trust.verifierKey().isPresent() ? " (pinned)" : " (as the bundle states)"));
  }

  Result rootOnChain() {
    if (bundle.anchors().isEmpty()) {
      return new Result.Failed("the bundle names no anchor");
    }
    AnchorClaim anchor = bundle.anchors().getFirst();
    Optional<String> mismatch = mismatch(anchor);
    if (mismatch.isPresent()) {
      return new Result.Failed(mismatch.get());
    }
    return trust
        .rpc()
        .map(endpoint -> ask(endpoint, anchor))
        .orElseGet(() -> new Result.Skipped("no endpoint of chain " + anchor.chainId() + " given"));
  }

  private Optional<String> mismatch(AnchorClaim anchor) {
    Checkpoint head = bundle.checkpoint().checkpoint();
    if (anchor.size() != head.size() || !anchor.root().equals(head.root())) {
      return Optional.of("the anchor is of another tree head than the checkpoint");
    }
    if (trust
        .contract()
        .filter(pinned -> !pinned.equalsIgnoreCase(anchor.contract()))
        .isPresent()) {
      return Optional.of("the contract " + anchor.contract() + " is not the pinned one");
    }
    OptionalLong pinned = trust.chainId();
    return pinned.isPresent() && pinned.getAsLong() != anchor.chainId()
        ? Optional.of("chain " + anchor.chainId() + " is not the pinned one")
        : Optional.empty();
  }

  private Result ask(URI endpoint, AnchorClaim anchor) {
    Optional<String> transaction =
        Optional.of(anchor.transaction()).filter(hash -> !hash.isEmpty());
    return switch (roots.rootAt(endpoint, anchor.contract(), anchor.size(), transaction)) {
      case Answer.Found found -> judge(anchor, found);
      case Answer.Missing missing ->
          new Result.Failed(
              "chain %d, contract %s: no root for size %d"
                  .formatted(missing.chainId(), anchor.contract(), anchor.size()));
      case Answer.Unreachable unreachable -> new Result.Skipped(unreachable.reason());
    };
  }

  private static Result judge(AnchorClaim anchor, Answer.Found found) {
    if (found.chainId() != anchor.chainId()) {
      return new Result.Failed(
          "the endpoint is chain " + found.chainId() + ", not " + anchor.chainId());
    }
    if (!found.root().equals(anchor.root())) {
      return new Result.Failed("the contract holds another root for size " + anchor.size());
    }
    String since =
        found
            .since()
            .map(block -> "block " + block.block() + " of " + block.time())
            .orElse("the node no longer knows since when");
    return new Result.Passed(
        "%s %d, contract %s, size %d, %s"
            .formatted(
                anchor.development() ? "development chain" : "chain",
                anchor.chainId(),
                anchor.contract(),
                anchor.size(),
                since));
  }
}
