package vn.temlang.traceability.event.json;

import vn.temlang.traceability.event.EpcisDocuments.Fault;

/** Ends the reading of one event at its first fault. */
final class DocumentFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String pointer;

  DocumentFault(String pointer, String reason) {
    super(reason);
    this.pointer = pointer;
  }

  Fault fault() {
    return new Fault(pointer, String.valueOf(getMessage()));
  }
}
