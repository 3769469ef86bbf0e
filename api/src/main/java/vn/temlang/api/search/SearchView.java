package vn.temlang.api.search;

import java.util.List;
import vn.temlang.api.page.view.View;

/**
 * What was found, in groups.
 *
 * @param query as it was typed
 */
public record SearchView(String query, List<Group> groups) implements View {
  /**
   * Things of one kind.
   *
   * @param title key of the heading
   * @param more whether there are more than shown
   */
  public record Group(String title, List<Line> lines, boolean more) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /** A thing with its page. */
  public record Line(String title, String detail, String link) {}

  public SearchView {
    groups = List.copyOf(groups);
  }

  @Override
  public String template() {
    return "portal/search";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
