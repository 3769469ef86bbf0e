package vn.temlang.traceability.rights;

/** Hears that a person's request was answered or ended, in the transaction that says so. */
public interface RequestNews {
  void moved(OpenedRequest opened);
}
