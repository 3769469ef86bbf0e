package vn.temlang.api.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A role, and where and how long it counts.
 *
 * @param until when it ends by itself
 */
public record Grant(Role role, Scope scope, Optional<Instant> until) {}
