package vn.temlang.traceability.diary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.diary.Written.Reason;

/** What makes an entry impossible, first fault first. */
final class EntryCheck {
  // clocks of cheap phones run ahead
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final DiaryEntry entry;
  private final Map<UUID, DiaryBatch> known;

  EntryCheck(DiaryEntry entry, Map<UUID, DiaryBatch> known) {
    this.entry = entry;
    this.known = known;
  }

  /** The reason to refuse the entry, for a server whose clock says {@code now}. */
  Optional<Reason> refusal(DiaryBatch batch, Instant now) {
    return time(batch, now).or(() -> quantity(batch)).or(this::inputs);
  }

  private Optional<Reason> time(DiaryBatch batch, Instant now) {
    if (entry.at().toInstant().isAfter(now.plus(SKEW))) {
      return Optional.of(Reason.TIME_IN_FUTURE);
    }
    LocalDate day = entry.at().atZoneSameInstant(VIET_NAM).toLocalDate();
    return entry.kind().followsProduction() && day.isBefore(batch.producedOn())
        ? Optional.of(Reason.BEFORE_PRODUCTION)
        : Optional.empty();
  }

  private Optional<Reason> quantity(DiaryBatch batch) {
    String unit = entry.kind().countsBatch() ? batch.unit() : null;
    Amount quantity = entry.details().quantity();
    return quantity == null ? Optional.empty() : amount(quantity, unit);
  }

  private Optional<Reason> inputs() {
    if (!entry.details().inputs().isEmpty() && entry.kind() != DiaryKind.PROCESS) {
      return Optional.of(Reason.INPUTS_NOT_EXPECTED);
    }
    return entry.details().inputs().stream().flatMap(input -> input(input).stream()).findFirst();
  }

  private Optional<Reason> input(DiaryEntry.Input input) {
    DiaryBatch source = known.get(input.batchId());
    if (source == null) {
      return Optional.of(Reason.INPUT_UNKNOWN);
    }
    return input.batchId().equals(entry.batchId())
        ? Optional.of(Reason.BATCH_MADE_OF_ITSELF)
        : amount(input.quantity(), source.unit());
  }

  /**
   * @param unit the only one that makes sense; null if any does
   */
  private static Optional<Reason> amount(Amount amount, @Nullable String unit) {
    if (!amount.isPositive()) {
      return Optional.of(Reason.QUANTITY_NOT_POSITIVE);
    }
    if (amount.isTooLong()) {
      return Optional.of(Reason.QUANTITY_TOO_LONG);
    }
    return unit != null && !amount.unit().equals(unit)
        ? Optional.of(Reason.UNIT_DIFFERS)
        : Optional.empty();
  }
}
