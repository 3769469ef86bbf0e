package vn.temlang.traceability.rights;

import java.time.LocalDate;

/** Which days are worked in Viet Nam. */
@FunctionalInterface
public interface WorkingDays {
  boolean worked(LocalDate day);
}
