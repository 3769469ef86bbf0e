package vn.temlang.traceability.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Commitment;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.InclusionProof;
import vn.temlang.traceability.log.LeafKind;
import vn.temlang.traceability.log.Salt;
import vn.temlang.traceability.log.SignedCheckpoint;
import vn.temlang.traceability.log.VerifierKey;

/**
 * Everything that is needed to check one stamp against a chain, and nothing that has to be
 * believed.
 *
 * @param verifierKey the key that is said to have signed the checkpoint; a careful reader pins it
 * @param claims the run's record first, then activation, batch and events as far as there are any
 * @param checkpoint the tree head that every claim's proof leads to
 */
public record ProofBundle(
    StampClaim stamp,
    VerifierKey verifierKey,
    List<Claim> claims,
    SignedCheckpoint checkpoint,
    List<AnchorClaim> anchors) {
  public ProofBundle {
    claims = List.copyOf(claims);
    anchors = List.copyOf(anchors);
  }

  /** The claims of a kind. */
  public List<Claim> claims(LeafKind kind) {
    return claims.stream().filter(claim -> claim.kind().equals(Optional.of(kind))).toList();
  }

  /**
   * The stamp in its run's own tree.
   *
   * @param code the 16 printed characters
   * @param serial 1-based place in the run
   */
  public record StampClaim(String code, long serial, Salt salt, InclusionProof path) {}

  /** A record, the commitment in the log that it opens, and where that stands. */
  public record Claim(
      CanonicalJson record, Salt salt, Commitment commitment, InclusionProof inclusion) {
    /** The kind that the record states of itself; empty when this version knows no such kind. */
    public Optional<LeafKind> kind() {
      return record
          .findText("kind")
          .flatMap(
              name ->
                  List.of(LeafKind.values()).stream()
                      .filter(kind -> kind.name().equals(name))
                      .findFirst());
    }

    public String subject() {
      return record.findText("subject").orElse("");
    }

    public CanonicalJson content() {
      return record.findObject("content").orElse(CanonicalJson.of(Map.of()));
    }
  }

  /** Where the tree head is said to be on a chain. */
  public record AnchorClaim(
      long chainId,
      String contract,
      boolean development,
      long size,
      Hash root,
      String transaction,
      long block) {}
}
