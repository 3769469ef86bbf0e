package vn.temlang.api.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.anchor.AnchorChain;
import vn.temlang.traceability.anchor.AnchorEntry;
import vn.temlang.traceability.anchor.AnchorName;
import vn.temlang.traceability.anchor.AnchorSettings;
import vn.temlang.traceability.anchor.ChainUnreachable;
import vn.temlang.traceability.anchor.Submission;
import vn.temlang.traceability.anchor.Submissions;
import vn.temlang.traceability.log.DisclosureStore;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.InclusionProof;
import vn.temlang.traceability.log.LogKey;
import vn.temlang.traceability.log.LoggedDisclosure;
import vn.temlang.traceability.log.SignedCheckpoint;
import vn.temlang.traceability.log.TransparencyLog;

/**
 * Computes each day's head from its record through the log's tree to a signed tree head, and asks
 * the chain outside for the newest one that is final there.
 */
@Singleton
class CheckSeals {
  private final DisclosureStore disclosures;
  private final TransparencyLog log;
  private final LogKey key;
  private final Submissions submissions;
  private final AnchorSettings settings;
  private final AnchorChain chain;

  CheckSeals(
      DisclosureStore disclosures,
      TransparencyLog log,
      LogKey key,
      Submissions submissions,
      AnchorSettings settings,
      AnchorChain chain) {
    this.disclosures = disclosures;
    this.log = log;
    this.key = key;
    this.submissions = submissions;
    this.settings = settings;
    this.chain = chain;
  }

  /** What came of it. */
  sealed interface Sealed {
    record Fine(AuditSeal seal) implements Sealed {}

    record Faulty(AuditHead head, AuditCheck.Fault fault) implements Sealed {}
  }

  /** A tree head with the anchor that it is final under, if it is the anchored one. */
  private record Head(SignedCheckpoint checkpoint, Optional<AnchorEntry> anchor) {
    long size() {
      return checkpoint.checkpoint().size();
    }
  }

  /**
   * Takes the heads by their place.
   *
   * @param heads with the newest last
   */
  Sealed check(List<AuditHead> heads) {
    Map<UUID, LoggedDisclosure> logged = logged(heads);
    List<Head> trees = trees();
    List<AuditSeal.Logged> proven = new ArrayList<>();
    int waiting = 0;
    for (AuditHead head : heads.reversed()) {
      LoggedDisclosure found = logged.get(head.subject());
      Optional<Head> tree = found == null ? Optional.empty() : covering(trees, found);
      if (found == null || tree.isEmpty()) {
        if (!proven.isEmpty()) {
          return new Sealed.Faulty(head, AuditCheck.Fault.LOG_DIFFERS);
        }
        waiting++;
        continue;
      }
      AuditSeal.Logged proof = proof(head, found, tree.get());
      Optional<AuditCheck.Fault> fault = fault(proof);
      if (fault.isPresent()) {
        return new Sealed.Faulty(head, fault.get());
      }
      proven.add(proof);
    }
    return anchored(trees, proven, waiting);
  }

  private Map<UUID, LoggedDisclosure> logged(List<AuditHead> heads) {
    Map<UUID, LoggedDisclosure> logged = new HashMap<>();
    for (LoggedDisclosure one :
        disclosures.logged(heads.stream().map(AuditHead::subject).toList())) {
      logged.putIfAbsent(one.disclosure().subject(), one);
    }
    return logged;
  }

  /** The anchored tree head and the newest one, where there are such. */
  private List<Head> trees() {
    List<Head> trees = new ArrayList<>();
    if (settings.enabled()) {
      submissions
          .findNewestFinal()
          .filter(entry -> entry.chainId() == settings.chainId())
          .flatMap(
              entry ->
                  log.findCheckpoint(entry.size()).map(note -> new Head(note, Optional.of(entry))))
          .ifPresent(trees::add);
    }
    log.findCheckpoint().map(note -> new Head(note, Optional.empty())).ifPresent(trees::add);
    return trees;
  }

  private static Optional<Head> covering(List<Head> trees, LoggedDisclosure found) {
    return trees.stream().filter(tree -> found.leafIndex() < tree.size()).findFirst();
  }

  private AuditSeal.Logged proof(AuditHead head, LoggedDisclosure found, Head tree) {
    InclusionProof inclusion = log.proveInclusion(found.leafIndex(), tree.size());
    return new AuditSeal.Logged(
        head, found.disclosure(), inclusion, tree.checkpoint(), key.verifier().text());
  }

  private Optional<AuditCheck.Fault> fault(AuditSeal.Logged proof) {
    boolean told =
        proof
            .disclosure()
            .record()
            .findObject("content")
            .equals(Optional.of(CheckAudit.content(proof.head())));
    if (!told) {
      return Optional.of(AuditCheck.Fault.LOG_DIFFERS);
    }
    Hash leaf = proof.disclosure().commitment().leafHash();
    if (!proof.inclusion().verifies(leaf, proof.checkpoint().checkpoint().root())) {
      return Optional.of(AuditCheck.Fault.LEAF_DIFFERS);
    }
    return proof.checkpoint().signedBy(key.verifier())
        ? Optional.empty()
        : Optional.of(AuditCheck.Fault.CHECKPOINT_UNSIGNED);
  }

  private Sealed anchored(List<Head> trees, List<AuditSeal.Logged> proven, int waiting) {
    Optional<AuditSeal.Logged> newest = proven.stream().findFirst();
    Optional<Head> tree = trees.stream().filter(one -> one.anchor().isPresent()).findFirst();
    Optional<AuditHead> covered =
        proven.stream()
            .filter(one -> tree.map(Head::checkpoint).filter(one.checkpoint()::equals).isPresent())
            .map(AuditSeal.Logged::head)
            .findFirst();
    if (tree.isEmpty() || covered.isEmpty()) {
      return new Sealed.Fine(
          new AuditSeal(
              newest,
              waiting,
              settings.enabled()
                  ? new AuditSeal.Anchor.Pending()
                  : new AuditSeal.Anchor.NotConfigured()));
    }
    Head head = tree.get();
    AnchorEntry entry = head.anchor().orElseThrow();
    AnchorName name = new AnchorName(entry.chainId(), entry.contract(), settings.development());
    try {
      return holds(head, entry)
          ? new Sealed.Fine(new AuditSeal(newest, waiting, held(name, entry, covered.get())))
          : new Sealed.Faulty(covered.get(), AuditCheck.Fault.ANCHOR_DIFFERS);
    } catch (ChainUnreachable e) {
      return new Sealed.Fine(
          new AuditSeal(newest, waiting, new AuditSeal.Anchor.Unreachable(name)));
    }
  }

  private boolean holds(Head head, AnchorEntry entry) {
    return chain.chainId() == entry.chainId()
        && chain
            .findRoot(entry.contract(), entry.size())
            .equals(Optional.of(head.checkpoint().checkpoint().root()));
  }

  private static AuditSeal.Anchor held(AnchorName name, AnchorEntry entry, AuditHead covered) {
    Submission.Receipt receipt =
        entry.receipt().orElseThrow(() -> new IllegalStateException("final without a receipt"));
    return new AuditSeal.Anchor.Held(
        name, entry.size(), receipt.block(), receipt.blockTime(), covered.seq());
  }
}
