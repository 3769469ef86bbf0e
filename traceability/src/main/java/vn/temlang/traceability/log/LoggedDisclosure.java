package vn.temlang.traceability.log;

/** A disclosure and where its commitment stands in the log. */
public record LoggedDisclosure(Disclosure disclosure, long leafIndex) {}
