package vn.temlang.api.page.portal;

import java.util.List;
import vn.temlang.api.page.view.View;

/** The first page behind the login: what needs the reader now, then how much there is. */
public record PortalHomeView(Counts counts, List<Task> tasks) implements View {

  public PortalHomeView {
    tasks = List.copyOf(tasks);
  }

  /** How much there is of everything. */
  public record Counts(long producers, long products, long batches, long runs) {
    /** Whether the first step is still to be taken. */
    public boolean none() {
      return producers + products + batches + runs == 0;
    }
  }

  /**
   * Something to do.
   *
   * @param count of the things that need it
   * @param example the name of one
   */
  public record Task(TaskKind kind, long count, String example) {}

  @Override
  public String template() {
    return "portal/home";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
