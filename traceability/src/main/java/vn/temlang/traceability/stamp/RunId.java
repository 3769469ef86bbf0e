package vn.temlang.traceability.stamp;

import java.util.UUID;

/** Identifies a run of stamps. */
public record RunId(UUID value) {}
