package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.temlang.api.page.view.View;

/**
 * What the reader was told, the newest first; a form posts {@code id} of one, or nothing for all,
 * to {@code /portal/messages/read}.
 */
public record InboxView(List<Line> lines) implements View {
  /**
   * A message in the reader's language.
   *
   * @param link where one sees to it
   */
  public record Line(UUID id, String sentence, String link, Instant at, boolean read) {}

  public InboxView {
    lines = List.copyOf(lines);
  }

  /** Whether something was not read yet. */
  public boolean unread() {
    return lines.stream().anyMatch(line -> !line.read());
  }

  @Override
  public String template() {
    return "portal/messages";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
