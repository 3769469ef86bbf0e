package vn.temlang.traceability.proof;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.traceability.anchor.AnchorEntry;
import vn.temlang.traceability.anchor.AnchorSettings;
import vn.temlang.traceability.anchor.Anchoring;
import vn.temlang.traceability.anchor.Submission.Receipt;
import vn.temlang.traceability.anchor.Submissions;
import vn.temlang.traceability.log.DisclosureStore;
import vn.temlang.traceability.log.InclusionProof;
import vn.temlang.traceability.log.LogKey;
import vn.temlang.traceability.log.LoggedDisclosure;
import vn.temlang.traceability.log.SignedCheckpoint;
import vn.temlang.traceability.log.TransparencyLog;
import vn.temlang.traceability.proof.ProofBundle.AnchorClaim;
import vn.temlang.traceability.proof.ProofBundle.Claim;
import vn.temlang.traceability.proof.ProofBundle.StampClaim;

/** Gathers a stamp's proof against the newest tree head that is final on a chain. */
@Singleton
public class BuildStampProof {
  private final StampClaims stamps;
  private final DisclosureStore disclosures;
  private final TransparencyLog log;
  private final LogKey key;
  private final Submissions submissions;
  private final Anchoring anchoring;
  private final AnchorSettings settings;

  BuildStampProof(
      StampClaims stamps,
      DisclosureStore disclosures,
      TransparencyLog log,
      LogKey key,
      Submissions submissions,
      Anchoring anchoring,
      AnchorSettings settings) {
    this.stamps = stamps;
    this.disclosures = disclosures;
    this.log = log;
    this.key = key;
    this.submissions = submissions;
    this.anchoring = anchoring;
    this.settings = settings;
  }

  /** A proof, or how far it got. */
  public sealed interface StampProof {
    record Built(ProofBundle bundle) implements StampProof {}

    /** The run's record is not under an anchored root; the state says why and until when. */
    record Pending(Anchoring.State state) implements StampProof {}

    /** No such stamp. */
    record Unknown() implements StampProof {}
  }

  /**
   * Builds the proof; records that are not under the anchored root yet, or were erased, are left
   * out.
   *
   * @param code the 16 printed characters, known to be genuine
   */
  public StampProof build(String code) {
    return stamps.find(code).map(this::build).orElseGet(StampProof.Unknown::new);
  }

  private StampProof build(StampClaims.Stamp stamp) {
    Optional<AnchorEntry> anchor = submissions.findNewestFinal();
    Optional<SignedCheckpoint> head = anchor.flatMap(entry -> log.findCheckpoint(entry.size()));
    if (anchor.isEmpty() || head.isEmpty()) {
      return pending(stamp);
    }
    List<Claim> claims = claims(stamp, anchor.get().size());
    boolean run =
        claims.stream().anyMatch(claim -> claim.subject().equals(stamp.runId().toString()));
    return run ? built(stamp, claims, head.get(), anchor.get()) : pending(stamp);
  }

  private StampProof pending(StampClaims.Stamp stamp) {
    return new StampProof.Pending(anchoring.ofSubject(stamp.runId()));
  }

  private StampProof built(
      StampClaims.Stamp stamp, List<Claim> claims, SignedCheckpoint head, AnchorEntry anchor) {
    StampClaim claim = new StampClaim(stamp.code(), stamp.serial(), stamp.salt(), stamp.path());
    return new StampProof.Built(
        new ProofBundle(claim, key.verifier(), claims, head, List.of(claim(anchor))));
  }

  private AnchorClaim claim(AnchorEntry anchor) {
    return new AnchorClaim(
        anchor.chainId(),
        anchor.contract(),
        settings.development(),
        anchor.size(),
        anchor.root(),
        anchor.transactionHash().orElse(""),
        anchor.receipt().map(Receipt::block).orElse(-1L));
  }

  /** Run, activation, batch, events; of several records of one subject the newest anchored one. */
  private List<Claim> claims(StampClaims.Stamp stamp, long size) {
    List<UUID> subjects = new ArrayList<>();
    subjects.add(stamp.runId());
    stamp.activationId().ifPresent(subjects::add);
    stamp.batchId().ifPresent(subjects::add);
    subjects.addAll(stamp.eventIds());
    List<LoggedDisclosure> newestFirst = disclosures.logged(subjects).reversed();
    List<Claim> claims = new ArrayList<>();
    Set<UUID> done = new HashSet<>();
    for (UUID subject : subjects) {
      newestFirst.stream()
          .filter(one -> one.disclosure().subject().equals(subject) && one.leafIndex() < size)
          .findFirst()
          .filter(one -> done.add(subject))
          .ifPresent(one -> claims.add(claim(one, size)));
    }
    return claims;
  }

  private Claim claim(LoggedDisclosure logged, long size) {
    InclusionProof inclusion = log.proveInclusion(logged.leafIndex(), size);
    return new Claim(
        logged.disclosure().record(),
        logged.disclosure().salt(),
        logged.disclosure().commitment(),
        inclusion);
  }
}
