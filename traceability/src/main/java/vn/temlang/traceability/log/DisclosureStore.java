package vn.temlang.traceability.log;

import java.util.List;
import java.util.UUID;

/** Keeps disclosures, which can be erased, and the queue of commitments, which cannot. */
public interface DisclosureStore {
  /** Stores the disclosure and queues its commitment, in the caller's transaction. */
  void put(Disclosure disclosure);

  /** The disclosures of the subjects that are in the log and were not erased, by leaf index. */
  List<LoggedDisclosure> logged(List<UUID> subjects);
}
