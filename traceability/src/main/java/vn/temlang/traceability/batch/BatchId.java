package vn.temlang.traceability.batch;

import java.util.UUID;

/** Identifies a batch. */
public record BatchId(UUID value) {}
