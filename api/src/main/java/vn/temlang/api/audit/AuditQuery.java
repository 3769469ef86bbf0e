package vn.temlang.api.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wants to see.
 *
 * @param day in Viet Nam
 * @param before rows before this place
 */
public record AuditQuery(
    Optional<LocalDate> day, Optional<UUID> account, Optional<UUID> thing, Optional<Long> before) {
  /** The same, from further back. */
  public AuditQuery before(long seq) {
    return new AuditQuery(day, account, thing, Optional.of(seq));
  }
}
