package vn.temlang.api.account.portal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads fields of forms. */
final class Forms {
  private Forms() {}

  enum Reason {
    /** The same form was sent again. */
    CODE_SHOWN_BEFORE,
    KEY_SHOWN_BEFORE,
    TRY_LATER
  }

  /** The id in a field; nothing where it holds none. */
  static Optional<UUID> id(Map<String, String> form, String field) {
    try {
      return Optional.of(UUID.fromString(form.getOrDefault(field, "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
