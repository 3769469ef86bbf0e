package vn.temlang.api.intake;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.temlang.api.intake.row.RowProblem;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.place.AdminUnits;

/**
 * Takes in a published list of OCOP products. A row that is stored already is left as it is, so the
 * same file sent twice has one effect.
 */
@Singleton
public class ImportOcopList {
  private final AdminUnits units;
  private final StoreOcopRow storeRow;
  private final TransactionOperations<Connection> transactions;

  ImportOcopList(
      AdminUnits units, StoreOcopRow storeRow, TransactionOperations<Connection> transactions) {
    this.units = units;
    this.storeRow = storeRow;
    this.transactions = transactions;
  }

  /** What to do with a file that has bad rows. */
  public enum Mode {
    ALL_OR_NOTHING,
    GOOD_ROWS
  }

  /** Where a row went. */
  public record StoredRow(long row, UUID producerId, UUID siteId, UUID productId, String name) {}

  /**
   * @param rows data rows in the file, good and bad
   */
  public record Report(long rows, List<StoredRow> stored, List<RowProblem> problems) {}

  /** A dry run finds the same problems and stores nothing. */
  public Report importList(byte[] file, Mode mode, boolean dryRun) {
    OcopListReader.Listing listing = OcopListReader.read(file, units);
    List<RowProblem> problems = new ArrayList<>(listing.problems());
    if (mode == Mode.ALL_OR_NOTHING && !problems.isEmpty()) {
      return new Report(listing.count(), List.of(), problems);
    }
    List<StoredRow> stored = storeAll(listing.rows(), mode, dryRun, problems);
    return new Report(listing.count(), stored, problems);
  }

  private List<StoredRow> storeAll(
      List<OcopRow> rows, Mode mode, boolean dryRun, List<RowProblem> problems) {
    return transactions.executeWrite(
        status -> {
          List<StoredRow> stored = new ArrayList<>();
          for (OcopRow row : rows) {
            switch (storeRow.store(row)) {
              case StoreOcopRow.Stored.Done(StoredRow done) -> stored.add(done);
              case StoreOcopRow.Stored.Refused(String column, Refusal refusal) ->
                  problems.add(
                      new RowProblem(
                          "",
                          row.number(),
                          "",
                          column,
                          "",
                          refusal.reason().name(),
                          refusal.facts().stream().map(String::valueOf).toList()));
            }
          }
          if (dryRun || (mode == Mode.ALL_OR_NOTHING && !problems.isEmpty())) {
            status.setRollbackOnly();
            return List.of();
          }
          return stored;
        });
  }
}
