package vn.temlang.traceability.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.traceability.party.ProducerId;

/** Keeps contacts; they can be erased. */
public interface Contacts {
  /**
   * Stores or replaces the contact if, in this very statement, the producer agrees to {@code
   * KEEP_CONTACT}; answers whether it did.
   */
  boolean put(Row row, Instant at);

  Optional<Row> find(ProducerId producer);

  /** Deletes it; answers whether there was one. */
  boolean erase(ProducerId producer);

  /** Until the end of the transaction keys are used and not changed. */
  void useKeys();

  /** Until the end of the transaction keys are changed and not used. */
  void changeKeys();

  /** All contacts with an ID number under another key. */
  List<Row> notSealedWith(int keyId);

  void reseal(ProducerId producer, SealedIdNumber sealed);

  /** The ids of the keys that some ID number needs. */
  Set<Integer> keysInUse();

  /** A contact as it is stored. */
  record Row(
      ProducerId producer,
      vn.temlang.traceability.Name name,
      PhoneNumber phone,
      Optional<SealedIdNumber> idNumber) {}
}
