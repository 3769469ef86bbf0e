package vn.temlang.api.page.portal;

import java.util.List;
import vn.temlang.api.page.view.View;

/**
 * One run of stamps: what is activated, and its label sheets.
 *
 * @param labelsAction address to which the form sends kind of sheet, first and last serial
 * @param firstStamps a few stamps to look at
 */
public record RunView(
    RunLine run,
    String labelsAction,
    List<Template> templates,
    List<Stamp> firstStamps,
    List<Activated> ranges)
    implements View {

  public RunView {
    templates = List.copyOf(templates);
    firstStamps = List.copyOf(firstStamps);
    ranges = List.copyOf(ranges);
  }

  @Override
  public String template() {
    return "portal/run";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /**
   * A kind of label sheet.
   *
   * @param id its name in the address, as a4-65
   * @param name as to be read
   */
  public record Template(String id, String name) {}

  /** One stamp: its serial within the run, its grouped code, the address of its page. */
  public record Stamp(long serial, String code, String link) {}

  /** A range that was activated for a batch. */
  public record Activated(long from, long to, String batchNumber, String batchLink) {}
}
