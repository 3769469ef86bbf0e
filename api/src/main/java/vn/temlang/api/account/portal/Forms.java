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

  /** The field that a reason speaks of; empty where it is about the whole form. */
  static String field(Enum<?> reason, Map<String, String> form) {
    return switch (reason.name()) {
      case "LOGIN_NAME_EMPTY",
          "LOGIN_NAME_TOO_LONG",
          "LOGIN_NAME_OTHER_LETTERS",
          "LOGIN_NAME_TAKEN",
          "NOT_A_PHONE_NUMBER",
          "NOT_AN_EMAIL_ADDRESS",
          "NOT_A_LOGIN_NAME",
          "INVITATION_OF_ANOTHER" ->
          "login";
      case "PASSWORD_TOO_SHORT",
          "PASSWORD_TOO_LONG",
          "PASSWORD_TOO_SIMPLE",
          "PIN_TOO_SHORT",
          "PIN_TOO_SIMPLE",
          "TRY_LATER" ->
          "secret";
      case "NO_SUCH_ROLE" -> "role";
      case "ROLE_BEYOND_OWN" -> form.containsKey("role") ? "role" : place(form);
      case "NO_SUCH_PLACE", "ROLE_NOT_IN_SUCH_SCOPE" -> place(form);
      case "NO_SUCH_DAY", "ROLE_ENDS_BEFORE_IT_BEGINS", "KEY_LASTS_TOO_LONG" -> "until";
      case "KEY_WITHOUT_LABEL" -> "label";
      default -> "";
    };
  }

  private static String place(Map<String, String> form) {
    return form.getOrDefault("other", "").isBlank() ? "place" : "other";
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
