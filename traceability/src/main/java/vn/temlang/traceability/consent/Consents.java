package vn.temlang.traceability.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.party.ProducerId;

/** The ledger of consents and, beside it, their erasable details. */
public interface Consents {
  /**
   * Lets one transaction at a time act on what the producer consented to; held until its end.
   * Answers whether there is such a producer.
   */
  boolean lock(ProducerId producer);

  /** Adds to the ledger; {@code hash} is that of the entry. */
  void add(ConsentEntry entry, Hash hash, KeptDetail detail);

  Optional<ConsentEntry> find(UUID id);

  /** The stored rows of a producer by number, each with the hash that was stored with it. */
  List<Stored> of(ProducerId producer);

  Optional<KeptDetail> detail(UUID id);

  /** Whether the producer's last word on the purpose is yes. */
  boolean given(ProducerId producer, Purpose purpose);

  /**
   * Whether the last word is a yes to a text of this version or a later one: a yes counts for what
   * its text said.
   */
  boolean given(ProducerId producer, Purpose purpose, int oldest);

  /** Deletes the details of the producer with their salts; answers how many there were. */
  int eraseDetails(ProducerId producer);

  /** An entry and the hash that stands beside it. */
  record Stored(ConsentEntry entry, Hash hash) {}
}
