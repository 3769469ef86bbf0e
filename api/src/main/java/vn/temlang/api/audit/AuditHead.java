package vn.temlang.api.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import vn.temlang.traceability.log.Hash;

/**
 * The newest row of the chain as it was once a day.
 *
 * @param day in Viet Nam
 * @param seq the number of rows up to then
 */
public record AuditHead(LocalDate day, long seq, Hash hash) {
  /** The subject of its leaf in the transparency log: the day, as a name-based UUID (RFC 9562). */
  public UUID subject() {
    return UUID.nameUUIDFromBytes(("temlang audit " + day).getBytes(StandardCharsets.UTF_8));
  }
}
