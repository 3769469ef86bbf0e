package vn.temlang.api.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a request did to one thing.
 *
 * @param relation the table: {@code trace.product}
 * @param fields those that really changed, by name
 */
public record AuditChange(
    String relation, Optional<UUID> thing, Kind kind, List<Field> fields, Personal personal) {
  public AuditChange {
    fields = List.copyOf(fields);
  }

  /** What was done to it. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** What became of the values that stand beside the chain. */
  public enum Personal {
    /** There are none. */
    NONE,
    SHOWN,
    /** They are kept, and not for this reader. */
    WITHHELD,
    /** They were erased; their commitment stays. */
    ERASED
  }

  /**
   * A field with what it held before and holds after, where that may be shown; a secret has
   * neither.
   */
  public record Field(String name, Optional<String> was, Optional<String> becomes) {}
}
