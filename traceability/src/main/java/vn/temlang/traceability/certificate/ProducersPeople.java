package vn.temlang.traceability.certificate;

import vn.temlang.traceability.party.ProducerId;

/** Knows who works for a producer, so that nobody checks the own papers. */
@FunctionalInterface
public interface ProducersPeople {
  /** Whether the account has a role that was given for this producer itself. */
  boolean include(Registrar registrar, ProducerId producer);
}
