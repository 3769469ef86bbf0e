package vn.temlang.api.account.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.page.text.Formats;

/** Reads a grant out of the fields of a form. */
final class GrantForm {
  private GrantForm() {}

  /** What the fields say, or which of them says nothing. */
  sealed interface Reading {
    record Whole(Grant grant) implements Reading {}

    record Unclear(Reason reason) implements Reading {}
  }

  enum Reason {
    NO_SUCH_ROLE,
    NO_SUCH_PLACE,
    NO_SUCH_DAY
  }

  static Reading read(Map<String, String> form) {
    Optional<Role> role = role(form.getOrDefault("role", ""));
    Optional<Scope> scope = Places.scope(form);
    if (role.isEmpty()) {
      return new Reading.Unclear(Reason.NO_SUCH_ROLE);
    }
    if (scope.isEmpty()) {
      return new Reading.Unclear(Reason.NO_SUCH_PLACE);
    }
    try {
      return new Reading.Whole(
          new Grant(role.get(), scope.get(), until(form.getOrDefault("until", "").strip())));
    } catch (DateTimeParseException e) {
      return new Reading.Unclear(Reason.NO_SUCH_DAY);
    }
  }

  private static Optional<Role> role(String name) {
    try {
      return Optional.of(Role.valueOf(name)).filter(role -> role != Role.API_KEY);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The last day still counts, on Viet Nam's clocks. */
  private static Optional<Instant> until(String day) {
    return day.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.parse(day).plusDays(1).atStartOfDay(Formats.VIET_NAM).toInstant());
  }
}
