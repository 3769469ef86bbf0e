package vn.temlang.api.page.portal;

import java.util.List;

/**
 * Fields that say which role where until when: {@code role}, {@code place} ({@code KIND:value}),
 * {@code other} (a place that is not in the list) and {@code until} (a day).
 *
 * @param roles that may be given
 * @param places that are offered
 * @param role what was chosen before, and so on
 */
public record GrantFields(
    List<Choice> roles,
    List<Choice> places,
    String role,
    String place,
    String other,
    String until) {
  /** What can be chosen. */
  public record Choice(String value, String name) {}

  public GrantFields {
    roles = List.copyOf(roles);
    places = List.copyOf(places);
  }
}
