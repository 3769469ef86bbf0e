package vn.temlang.traceability.contact;

import java.util.Set;
import vn.temlang.traceability.party.ProducerId;

/** Seals ID numbers, each bound to its producer: a value copied to another does not open. */
public interface IdNumberSeal {
  SealedIdNumber seal(ProducerId producer, IdNumber number);

  /** Throws where the key is gone or the value is that of another producer. */
  IdNumber open(ProducerId producer, SealedIdNumber sealed);

  /** From now on seals with a new key; what older keys sealed still opens. Answers its id. */
  int freshKey();

  /** Destroys every key but the newest and those named; answers how many. */
  int forgetKeysBut(Set<Integer> inUse);
}
