package vn.temlang.api.page.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.View;

/**
 * One account; forms post to {@code <link>/grants}, {@code <link>/grants/<id>/revoke}, {@code
 * <link>/reset}, {@code <link>/factor/reset} and {@code <link>/close}.
 *
 * @param managed whether the reader could have given all of its roles, and so may close it
 * @param factor whether there is a second factor that the reader may reset
 * @param id for the next role or code: sent twice it counts once
 * @param faults why nothing was changed
 */
public record PersonView(
    String link,
    List<String> names,
    Instant openedAt,
    List<Line> grants,
    boolean managed,
    boolean factor,
    GrantFields fields,
    UUID id,
    Faults faults)
    implements View {
  /**
   * A role that the account holds.
   *
   * @param until the last day on which it counts
   */
  public record Line(
      UUID id,
      String role,
      String place,
      Instant givenAt,
      Optional<LocalDate> until,
      Optional<String> givenBy) {}

  public PersonView {
    names = List.copyOf(names);
    grants = List.copyOf(grants);
  }

  @Override
  public String template() {
    return "portal/person";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
