package vn.temlang.api.page;

import java.util.UUID;
import vn.temlang.api.page.view.LedgerState;

/** Tells how far the records about a thing got on their way into the ledger. */
public interface LedgerStates {
  /** The state of the batch or stamp run with this id. */
  LedgerState of(UUID subject);
}
