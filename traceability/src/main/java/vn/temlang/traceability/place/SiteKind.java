package vn.temlang.traceability.place;

/** What is done at a site. */
public enum SiteKind {
  PLOT,
  BARN,
  WORKSHOP,
  PACKING_HOUSE,
  STORE
}
