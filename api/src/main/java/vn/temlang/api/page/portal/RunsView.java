package vn.temlang.api.page.portal;

import java.util.List;
import vn.temlang.api.page.view.View;

/** All stamp runs, newest first. */
public record RunsView(List<RunLine> runs) implements View {

  public RunsView {
    runs = List.copyOf(runs);
  }

  @Override
  public String template() {
    return "portal/runs";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
