package vn.temlang.traceability.anchor;

import java.util.List;
import java.util.Optional;

/**
 * The log and its anchors at one glance, for {@code GET /api/ledger} and the operator's console.
 *
 * @param checkpoint the newest signed note
 * @param queued commitments that wait for their index
 * @param anchors newest first, at most 20
 * @param report what the anchor worker found last
 */
public record LedgerState(
    String verifierKey,
    Optional<String> checkpoint,
    long treeSize,
    long queued,
    boolean anchoring,
    boolean development,
    List<AnchorEntry> anchors,
    Optional<Submissions.Report> report) {}
