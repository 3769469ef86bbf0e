package vn.temlang.storefrontsync.listing;

import java.util.UUID;

/** Names one offer in one shop. */
public record ListingId(UUID value) {}
