package vn.temlang.api.page.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.View;

/**
 * One account; forms post to {@code <link>/grants}, {@code <link>/grants/<id>/revoke}, {@code
 * <link>/reset} and {@code <link>/close}.
 *
 * @param managed whether the reader could have given all of its roles, and so may close it
 * @param id for the next role or code: sent twice it counts once
 * @param fault why nothing was changed
 */
public record PersonView(
    String link,
    List<String> names,
    Instant openedAt,
    List<Line> grants,
    boolean managed,
    GrantFields fields,
    UUID id,
    Optional<String> fault)
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
