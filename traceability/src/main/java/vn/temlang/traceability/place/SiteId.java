package vn.temlang.traceability.place;

import java.util.UUID;

/** Identifies a site. */
public record SiteId(UUID value) {}
