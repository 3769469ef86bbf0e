package vn.temlang.traceability.certificate;

import java.time.LocalDate;
import vn.temlang.traceability.MalformedValue;

/**
 * That a body took a certificate back.
 *
 * @param from the first day in Viet Nam on which it counts no more
 * @param reason as an officer says it, 3 to 500 characters; for the producer and its officers, not
 *     for the public
 */
public record Revocation(LocalDate from, String reason) {
  public Revocation {
    reason = reason.strip();
    if (reason.length() < 3 || reason.length() > 500) {
      throw new MalformedValue("reason", "3 to 500 characters");
    }
    if (reason.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
      throw new MalformedValue("reason", "no control characters");
    }
    if (from.getYear() < 1980 || from.getYear() > 2100) {
      throw new MalformedValue("revokedOn", "a day from 1980 to 2100");
    }
  }
}
