package vn.temlang.api.search;

import java.util.UUID;

/**
 * Something that was found.
 *
 * @param id of the thing whose page shows it
 * @param detail what tells it from others of its name; may be empty
 */
public record Find(FindKind kind, UUID id, String title, String detail) {
  /** Where it is shown. */
  public String page() {
    return kind.page(id);
  }
}
