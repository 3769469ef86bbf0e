package vn.temlang.api.page.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.View;

/**
 * The queue of what people ask. Each open line has forms that post to {@code
 * /portal/requests/ID/answer}, {@code /finish} with {@code recordedBy}, and {@code /refuse} with
 * {@code reason}.
 */
public record RequestsView(List<Line> lines) implements View {

  /**
   * @param kind key of the word
   * @param state key of the word
   * @param due next day that the law sets; empty when it is over
   * @param words the person's own
   */
  public record Line(
      UUID id,
      UUID producerId,
      String producer,
      String kind,
      String state,
      Optional<LocalDate> due,
      boolean overdue,
      boolean answered,
      Optional<String> words) {}

  public RequestsView {
    lines = List.copyOf(lines);
  }

  @Override
  public String template() {
    return "personal/requests";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
