package vn.temlang.storefrontsync.stock;

import java.util.UUID;

/** Names one thing for sale under one SKU, in every shop the same. */
public record OfferId(UUID value) {}
