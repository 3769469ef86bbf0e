package vn.temlang.traceability.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.ProductId;

/**
 * Keeps certificates. What changes what a product may claim leaves an outbox row for each product
 * that it is about, in the same transaction.
 */
public interface Certificates {
  /** What became of a new one. */
  enum Added {
    STORED,
    ID_TAKEN,
    /** The producer has one of this scheme, scope, number and issue. */
    NUMBER_TAKEN
  }

  Added add(Certificate certificate, Registrar by, Instant at);

  Optional<Certificate> find(UUID id);

  Optional<RegisteredCertificate> findRegistered(UUID id);

  /** The product's own certificates and those of its producer as a whole. */
  List<Certificate> covering(ProductId product);

  /** All of a producer, those that last longest first, those without a last day at the end. */
  List<RegisteredCertificate> of(ProducerId producer);

  /**
   * Whose last day lies within, both days included, and which were neither revoked nor renewed; the
   * first to end first.
   */
  List<RegisteredCertificate> ending(LocalDate from, LocalDate to, int limit);

  /** What no officer has checked yet, whatever its state but revoked, the oldest entry first. */
  List<RegisteredCertificate> unchecked(int limit);

  /** What became of a change. */
  enum Edited {
    STORED,
    /** Somebody changed or revoked it meanwhile. */
    CHANGED,
    NUMBER_TAKEN
  }

  /**
   * Puts other content under the id of the certificate, if it stands at this revision still, and
   * takes its check away.
   */
  Edited edit(Certificate certificate, int revision, Registrar by, Instant at);

  /** Notes that the paper was seen, if it stands at this revision still and is not checked. */
  boolean check(UUID id, int revision, Registrar by, Instant at);

  /** Revokes it unless it is revoked already. */
  boolean revoke(UUID id, Revocation revocation, Registrar by, Instant at);
}
