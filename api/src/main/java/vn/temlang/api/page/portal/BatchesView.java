package vn.temlang.api.page.portal;

import java.util.List;
import vn.temlang.api.page.view.View;

/** All batches, newest first. */
public record BatchesView(List<BatchLine> batches) implements View {

  public BatchesView {
    batches = List.copyOf(batches);
  }

  @Override
  public String template() {
    return "portal/batches";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
