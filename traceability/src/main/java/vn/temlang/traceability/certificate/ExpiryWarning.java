package vn.temlang.traceability.certificate;

import java.time.LocalDate;
import java.util.UUID;
import vn.temlang.traceability.party.ProducerId;

/** That a producer's person has to be told of an end. */
public record ExpiryWarning(
    UUID certificate,
    ProducerId producer,
    CertificateScheme scheme,
    LocalDate lastDay,
    Stage stage) {
  /** How far the end is; each is told once, and one that was missed gives way to the next. */
  public enum Stage {
    DAYS_90,
    DAYS_30,
    DAYS_7,
    /** Today is its last good day. */
    LAST_DAY,
    ENDED
  }
}
