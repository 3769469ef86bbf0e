package vn.temlang.traceability.product;

import java.util.UUID;

/** Identifies a product. */
public record ProductId(UUID value) {}
