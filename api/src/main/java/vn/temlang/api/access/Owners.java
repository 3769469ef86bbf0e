package vn.temlang.api.access;

import java.util.UUID;

/** Knows whose a thing is, of whatever kind. */
public interface Owners {
  /** Whether a thing has this id and lies beyond the reach of the request that asks. */
  boolean belongsElsewhere(UUID thing);
}
