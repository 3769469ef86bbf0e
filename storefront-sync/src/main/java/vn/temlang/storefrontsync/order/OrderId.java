package vn.temlang.storefrontsync.order;

import java.util.UUID;

/** Names an order in our books. */
public record OrderId(UUID value) {}
