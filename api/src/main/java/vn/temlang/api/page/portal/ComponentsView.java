package vn.temlang.api.page.portal;

import java.util.List;
import vn.temlang.api.page.view.Stage;
import vn.temlang.api.page.view.View;

/**
 * Every component of the portal on one page: for who builds the next page, and for the test that
 * looks whether everybody can use them.
 *
 * @param stages an example of a timeline
 */
public record ComponentsView(List<ProducerKind> kinds, List<Stage> stages) implements View {

  public ComponentsView {
    kinds = List.copyOf(kinds);
    stages = List.copyOf(stages);
  }

  @Override
  public String template() {
    return "portal/components";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
