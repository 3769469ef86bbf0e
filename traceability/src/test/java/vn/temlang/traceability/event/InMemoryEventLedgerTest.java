package vn.temlang.traceability.event;

class InMemoryEventLedgerTest extends EventLedgerContract {
  private final EventLedger ledger = new InMemoryEventLedger();

  @Override
  protected EventLedger ledger() {
    return ledger;
  }
}
