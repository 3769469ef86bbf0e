package vn.temlang.traceability.rights;

import java.time.LocalDate;

/** Which days are worked in Viet Nam. */
public interface WorkingDays {
  /** In a year that is not announced: whether it may turn out to be worked. */
  boolean worked(LocalDate day);

  /** Whether the holidays and exchanged days of the year are known. */
  boolean announced(int year);
}
