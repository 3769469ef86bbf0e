package vn.temlang.api.page.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.View;

/**
 * Keys of programs, a form that posts {@code id}, {@code label}, {@code place}, {@code other} and
 * {@code until} to {@code /portal/keys}, and for each key one that posts to {@code
 * /portal/keys/<id>/revoke}.
 *
 * @param token of the key that was made just now, shown this once
 * @param id for the next key: sent twice it makes one
 * @param label what was typed before
 * @param faults why no key was made
 */
public record KeysView(
    List<Line> keys,
    Optional<String> token,
    GrantFields fields,
    UUID id,
    String label,
    Faults faults)
    implements View {
  /**
   * A key.
   *
   * @param until the last day on which it counts
   */
  public record Line(
      UUID id, String label, String place, LocalDate until, Optional<Instant> usedAt) {}

  public KeysView {
    keys = List.copyOf(keys);
  }

  @Override
  public String template() {
    return "portal/keys";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "KeysView";
  }
}
