package vn.temlang.api.page.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page behind a stamp.
 *
 * @param code the stamp's code in groups of four
 * @param proofLink address of the proof bundle, ending in the code
 * @param scannedAt when this scan happened
 * @param passport product and batch; empty while nothing is known under the stamp
 * @param stages steps of production and trade, oldest first
 * @param ledger how far the record is in the ledger
 * @param sample whether the data was made up to show the service
 */
public record ScanView(
    String code,
    String proofLink,
    Instant scannedAt,
    Verdict verdict,
    Optional<Passport> passport,
    List<Stage> stages,
    LedgerState ledger,
    boolean sample)
    implements View {

  public ScanView {
    stages = List.copyOf(stages);
  }

  @Override
  public String template() {
    return "scan";
  }
}
