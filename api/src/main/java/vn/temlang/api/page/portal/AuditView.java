package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.audit.AuditSeal;
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
   * @param behalf for whom it was done, where it was not for the own things; a name, or an id where
   *     the name lies beyond the reader's reach
   * @param title what was done, in words
   * @param action the route
   * @param kind of the thing, in words
   * @param thing its id
   * @param thingLink to all that was done to it
   * @param fields names of what the request gave
   * @param changes what really changed
   * @param more things that changed beyond those
   * @param origin address and device, for those who see them
   * @param times how many requests the row stands for
   */
  public record Line(
      long seq,
      Instant at,
      Optional<String> who,
      String whoLink,
      Optional<String> behalf,
      String title,
      String action,
      String kind,
      Optional<String> thing,
      String thingLink,
      String fields,
      List<Change> changes,
      long more,
      Optional<String> origin,
      AuditState state,
      String reason,
      int times) {
    public Line {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What became of one thing.
   *
   * @param title what was done to what, in words
   * @param names of the fields, in words
   * @param note the key of the words for what is not shown of it
   */
  public record Change(String title, String names, List<Field> fields, Optional<String> note) {
    public Change {
      fields = List.copyOf(fields);
    }
  }

  /** A field in words; what is not known or not shown is empty. */
  public record Field(String name, Optional<String> was, Optional<String> becomes) {}

  /**
   * What came of a walk.
   *
   * @param rows how many fit
   * @param fault the key of the words for what does not fit behind them
   * @param outside how far it is held from outside, where it is intact
   */
  public record Checked(
      long rows,
      Instant at,
      Optional<String> fault,
      long kept,
      long erased,
      Optional<AuditSeal> outside) {}
}
