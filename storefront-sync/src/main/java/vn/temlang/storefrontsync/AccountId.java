package vn.temlang.storefrontsync;

import java.util.UUID;

/** Names one shop of ours on one marketplace. */
public record AccountId(UUID value) {}
