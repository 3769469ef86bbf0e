package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.view.View;

/**
 * Who did what on which thing, the newest first.
 *
 * @param asked what the reader asked for
 * @param older the address of what came before, where there is more
 * @param csv the address of the same as CSV
 * @param jsonLines the address of the same as JSON lines
 * @param mayCheck whether the reader may have the whole chain walked
 * @param checked what came of a walk
 */
public record AuditView(
    Asked asked,
    List<Line> lines,
    Optional<String> older,
    String csv,
    String jsonLines,
    boolean mayCheck,
    Optional<Checked> checked)
    implements View {

  public AuditView {
    lines = List.copyOf(lines);
  }

  @Override
  public String template() {
    return "portal/audit";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /** As typed; empty for everything. The day is {@code 2026-11-22}, the others are ids. */
  public record Asked(String day, String account, String thing) {}

  /**
   * A row.
   *
   * @param who a login name, or nothing where nobody is known
   * @param whoLink to all that this account did
   * @param onBehalf whether it was done for the household or cooperative whose the thing is
   * @param kind of the thing
   * @param thing its id
   * @param thingLink to all that was done to it
   * @param origin address and device, for those who see them
   * @param times how many requests the row stands for
   */
  public record Line(
      long seq,
      Instant at,
      Optional<String> who,
      String whoLink,
      boolean onBehalf,
      String action,
      String kind,
      Optional<String> thing,
      String thingLink,
      String fields,
      Optional<String> origin,
      AuditState state,
      String reason,
      int times) {}

  /**
   * What came of a walk.
   *
   * @param rows how many fit
   * @param fault the key of the words for what does not fit behind them
   */
  public record Checked(long rows, Instant at, Optional<String> fault) {}
}
