package vn.temlang.traceability.certificate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.Revised;

/**
 * A certificate with what became of it.
 *
 * @param revision 1 as entered, one more with each correction
 * @param check of this revision; a correction ends it
 * @param revocation empty too where it was revoked before reasons were asked for
 */
public record RegisteredCertificate(
    Certificate certificate,
    int revision,
    Hands hands,
    Optional<Check> check,
    Optional<Revocation> revocation) {
  /** With the revision that whoever changes or checks it has to name. */
  public Revised<RegisteredCertificate> revised() {
    return new Revised<>(this, revision);
  }

  /** Who typed it; empty where that was before it was noted. */
  public record Hands(Optional<UUID> enteredBy, Optional<UUID> correctedBy) {
    boolean include(Registrar registrar) {
      return enteredBy.filter(registrar.account()::equals).isPresent()
          || correctedBy.filter(registrar.account()::equals).isPresent();
    }
  }

  /** That an officer saw the paper and found the same in it. */
  public record Check(UUID by, Instant at) {}
}
