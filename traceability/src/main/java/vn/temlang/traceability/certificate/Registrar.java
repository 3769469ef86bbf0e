package vn.temlang.traceability.certificate;

import java.util.UUID;

/** The account that enters, corrects, checks or revokes a certificate. */
public record Registrar(UUID account) {
  /** Nobody in person: a published list that was read in. */
  public static final Registrar PLATFORM = new Registrar(new UUID(0, 0));
}
