package vn.temlang.traceability.rights;

import java.time.LocalDate;

/**
 * Counts terms as the Civil Code 91/2015/QH13 does: the day of the event is not counted (article
 * 147), and a term whose last day is no working day ends with the next working day (article 148).
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

  /** The {@code count}-th day after {@code day}, or the next working day. */
  public LocalDate afterDays(LocalDate day, int count) {
    LocalDate at = day.plusDays(count);
    while (!workingDays.worked(at)) {
      at = at.plusDays(1);
    }
    return at;
  }
}
