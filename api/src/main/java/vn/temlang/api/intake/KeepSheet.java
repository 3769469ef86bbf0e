package vn.temlang.api.intake;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.Sha256;

/**
 * Keeps a file between looking at it and taking it in. Between the two the register may change, so
 * it is read anew, and what is then stored is what the second look says.
 */
@Singleton
public class KeepSheet {
  private static final Duration KEPT = Duration.ofHours(2);

  private final SheetUploads uploads;
  private final ImportSheets importSheets;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  KeepSheet(
      SheetUploads uploads,
      ImportSheets importSheets,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.uploads = uploads;
    this.importSheets = importSheets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What became of a file that was sent. */
  public sealed interface Kept {
    record New(SheetReport report) implements Kept {}

    /** The same file was sent under this id before. */
    record Same(SheetReport report) implements Kept {}

    /** Another file has this id. */
    record Other() implements Kept {}
  }

  /** Keeps a file for two hours under an id of the sender's making, and says what it would do. */
  public Kept keep(UUID id, byte[] file, Subject who) {
    Instant now = clock.instant();
    String hash = HexFormat.of().formatHex(Sha256.of(file));
    boolean added = uploads.add(id, who.account(), file, hash, now, now.plus(KEPT));
    Optional<SheetUploads.Upload> stored = uploads.find(id, who.account(), now);
    if (stored.isEmpty() || !stored.get().hash().equals(hash)) {
      return new Kept.Other();
    }
    Optional<SheetReport> before = stored.get().report();
    if (before.isPresent()) {
      return new Kept.Same(before.get());
    }
    SheetReport report = importSheets.run(file, ImportSheets.Mode.DRY_RUN, who.entersFor());
    uploads.report(id, report);
    return added ? new Kept.New(report) : new Kept.Same(report);
  }

  /** What a kept file would do or did; nothing where there is none of this person's. */
  public Optional<SheetReport> find(UUID id, Subject who) {
    return uploads.find(id, who.account(), clock.instant()).flatMap(SheetUploads.Upload::report);
  }

  /**
   * Takes a kept file in; one that was taken in answers what it did. Where nothing is stored it is
   * kept, with what was wrong this time.
   */
  public Optional<SheetReport> takeIn(UUID id, ImportSheets.Mode mode, Subject who) {
    Optional<SheetReport> done =
        transactions.executeWrite(
            status -> {
              Optional<SheetReport> report =
                  uploads
                      .take(id, who.account(), clock.instant())
                      .map(upload -> takeIn(upload, mode, who));
              if (report.filter(one -> !one.stored()).isPresent()) {
                status.setRollbackOnly();
              }
              return report;
            });
    done.filter(report -> !report.stored()).ifPresent(report -> uploads.report(id, report));
    return done;
  }

  private SheetReport takeIn(SheetUploads.Upload upload, ImportSheets.Mode mode, Subject who) {
    if (upload.file().isEmpty()) {
      return upload.report().orElseThrow();
    }
    SheetReport report = importSheets.within(upload.file().get(), mode, who.entersFor());
    if (report.stored()) {
      uploads.report(upload.id(), report);
    }
    return report;
  }

  /** Lets go what was kept long enough. */
  public void forget() {
    uploads.forget(clock.instant());
  }
}
