package vn.temlang.api.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row as it is read by people.
 *
 * @param name a login name that the account has now
 * @param behalf the name of the producer for whom it was done
 * @param origin the address and kind of device, while they are kept and for those who see them
 * @param values personal values of this row that the reader's reach shows
 * @param kept names of all personal values of this row that are kept
 */
public record AuditLine(
    AuditRow row,
    Optional<String> name,
    Optional<String> behalf,
    Optional<String> origin,
    List<PersonalValue> values,
    Set<String> kept) {
  public AuditLine {
    values = List.copyOf(values);
    kept = Set.copyOf(kept);
  }
}
