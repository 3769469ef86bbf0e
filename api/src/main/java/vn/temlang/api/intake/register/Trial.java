package vn.temlang.api.intake.register;

import java.util.function.BooleanSupplier;

/** Does something within the transaction of who calls that can be taken back by itself. */
public interface Trial {
  /** Does the work and answers what it answers; where that is false, nothing of it is left. */
  boolean attempt(BooleanSupplier work);
}
