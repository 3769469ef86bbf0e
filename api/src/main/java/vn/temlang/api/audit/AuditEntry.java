package vn.temlang.api.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.temlang.api.access.AccountId;

/**
 * What is written down; its place in the chain, and whose the thing is, the database says.
 *
 * @param at to the microsecond
 * @param request the id that the answer carries in {@code X-Request-Id}
 * @param account empty where it is not known who asked
 */
public record AuditEntry(
    UUID id,
    Instant at,
    UUID request,
    Optional<AccountId> account,
    Act act,
    Outcome outcome,
    List<PersonalValue> values) {
  public AuditEntry {
    values = values.stream().sorted(Comparator.comparing(PersonalValue::name)).toList();
  }

  /** A line for each personal value, by name. */
  public String commitments() {
    return values.stream().map(PersonalValue::commitment).collect(Collectors.joining("\n"));
  }
}
