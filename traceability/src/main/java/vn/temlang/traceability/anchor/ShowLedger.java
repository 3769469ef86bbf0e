package vn.temlang.traceability.anchor;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.temlang.traceability.log.LogKey;
import vn.temlang.traceability.log.LogStore;
import vn.temlang.traceability.log.SignedCheckpoint;

/** Gathers the state of the log and its anchors. */
@Singleton
public class ShowLedger {
  private static final int ANCHORS = 20;

  private final LogStore log;
  private final LogKey key;
  private final Submissions submissions;
  private final AnchorSettings settings;

  ShowLedger(LogStore log, LogKey key, Submissions submissions, AnchorSettings settings) {
    this.log = log;
    this.key = key;
    this.submissions = submissions;
    this.settings = settings;
  }

  public LedgerState show() {
    Optional<SignedCheckpoint> newest = log.newestCheckpoint();
    return new LedgerState(
        key.verifier().text(),
        newest.map(SignedCheckpoint::text),
        newest.map(note -> note.checkpoint().size()).orElse(0L),
        log.queueLength(),
        settings.enabled(),
        settings.development(),
        submissions.newest(ANCHORS),
        submissions.findReport(settings.chainId()));
  }
}
