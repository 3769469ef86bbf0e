package vn.temlang.storefrontsync;

import java.util.UUID;

/**
 * Makes new identifiers, UUID version 7 (RFC 9562 section 5.7), so that rows sort by their birth.
 */
public interface IdSource {
  UUID next();
}
