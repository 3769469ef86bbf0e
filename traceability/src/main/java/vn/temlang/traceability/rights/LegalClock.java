package vn.temlang.traceability.rights;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * Counts terms as the Civil Code 91/2015/QH13 does: the day of the event is not counted (article
 * 147), and a term whose last day is no working day ends with the next working day (article 148).
 * Where a year's holidays are not announced yet, a day is taken for worked unless it is surely off:
 * a term then ends on the earliest day on which it can end.
 */
public record LegalClock(WorkingDays workingDays) {

  /** The {@code count}-th working day after {@code day}. */
  public LocalDate afterWorkingDays(LocalDate day, int count) {
    LocalDate at = day;
    for (int counted = 0; counted < count; ) {
      at = at.plusDays(1);
      if (workingDays.worked(at)) {
        counted++;
      }
    }
    return at;
  }

  /** Whether the holidays of every year between the two days, both included, are announced. */
  public boolean sure(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear()).allMatch(workingDays::announced);
  }

  /** The {@code count}-th day after {@code day}, or the next working day. */
  public LocalDate afterDays(LocalDate day, int count) {
    LocalDate at = day.plusDays(count);
    while (!workingDays.worked(at)) {
      at = at.plusDays(1);
    }
    return at;
  }
}
