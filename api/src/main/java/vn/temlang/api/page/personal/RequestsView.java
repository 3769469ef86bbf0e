package vn.temlang.api.page.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.View;

/**
 * The queue of what people ask. Each open line has forms that post to {@code
 * /portal/requests/ID/answer}, {@code /finish}, and {@code /refuse} with {@code reason}.
 *
 * @param unannounced years whose holidays are not known yet and in which something is due, with
 *     commas between them
 * @param typed reasons that were sent and not taken, by the id of their field
 */
public record RequestsView(
    List<Line> lines, String unannounced, Map<String, String> typed, Faults faults)
    implements View {
  /** What is asked, and what the button says that ends it. */
  public enum Kind {
    SEE("requests.see", "requests.finish.see"),
    CORRECT("requests.correct", "requests.finish.correct"),
    WITHDRAW("requests.withdraw", "requests.finish.withdraw"),
    OBJECT("requests.object", "requests.finish.object"),
    ERASE("requests.erase", "requests.finish.erase");

    private final String word;
    private final String finish;

    Kind(String word, String finish) {
      this.word = word;
      this.finish = finish;
    }

    /** Key of the word. */
    public String word() {
      return word;
    }

    /** Key of what is done. */
    public String finish() {
      return finish;
    }
  }

  /**
   * @param state key of the word
   * @param due next day that the law sets; empty when it is over
   * @param words the person's own
   * @param purpose title of the one that a withdrawal or objection is about
   * @param sure whether the holidays of the years up to the due day are announced
   */
  public record Line(
      UUID id,
      UUID producerId,
      String producer,
      Kind kind,
      String state,
      Optional<LocalDate> due,
      boolean overdue,
      boolean answered,
      Optional<String> words,
      Optional<String> purpose,
      boolean sure) {}

  public RequestsView {
    lines = List.copyOf(lines);
    typed = Map.copyOf(typed);
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
