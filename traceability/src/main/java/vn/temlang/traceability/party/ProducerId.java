package vn.temlang.traceability.party;

import java.util.UUID;

/** Identifies a producer (chủ thể). */
public record ProducerId(UUID value) {}
