package vn.temlang.traceability.consent;

/** What follows from a yes or its withdrawal, in the transaction that records it. */
public interface ConsentEffect {
  void recorded(Consent consent);
}
