package vn.temlang.traceability.consent;

import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Commitment;
import vn.temlang.traceability.log.Salt;

/** A detail with the salt that binds it to its ledger entry; both can be erased. */
public record KeptDetail(Salt salt, CanonicalJson record) {
  public Commitment commitment() {
    return Commitment.of(salt, record);
  }

  /** Not the values: they stay out of logs. */
  @Override
  public String toString() {
    return "KeptDetail";
  }
}
