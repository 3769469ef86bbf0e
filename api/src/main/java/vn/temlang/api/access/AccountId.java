package vn.temlang.api.access;

import java.util.UUID;

/** Names an account of this platform; a person may change every other name. */
public record AccountId(UUID value) {}
