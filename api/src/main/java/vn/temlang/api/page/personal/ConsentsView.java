package vn.temlang.api.page.personal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.View;

/**
 * What a producer is asked. One form posts to its own address: {@code give.PURPOSE} or {@code
 * withdraw.PURPOSE} for each box that was ticked, {@code id.PURPOSE} and {@code version.PURPOSE} as
 * they came, {@code way}, {@code recordedBy}, {@code person}, {@code witness}, {@code paper}.
 *
 * @param controller who answers for the data
 * @param requestId under which a request of the person is recorded once
 * @param fault why nothing, or not all, was recorded
 */
public record ConsentsView(
    UUID producerId,
    String producer,
    String controller,
    List<Question> questions,
    UUID requestId,
    Optional<Fault> fault)
    implements View {

  /**
   * A purpose in the reader's language.
   *
   * @param freshId under which an answer is recorded once, however often the form is sent
   * @param given since when it is agreed to
   */
  public record Question(
      String purpose,
      UUID freshId,
      int version,
      String title,
      String body,
      String hash,
      Optional<Instant> given) {}

  /** Why the form came back. */
  public enum Fault {
    NOTHING_TICKED("consents.fault.nothing"),
    HOW_MISSING("consents.fault.how"),
    WITNESS_MISSING("consents.fault.witness"),
    PAPER_MISSING("consents.fault.paper"),
    CHANGED_MEANWHILE("consents.fault.changed");

    private final String sentence;

    Fault(String sentence) {
      this.sentence = sentence;
    }

    /** Key of the sentence. */
    public String sentence() {
      return sentence;
    }
  }

  public ConsentsView {
    questions = List.copyOf(questions);
  }

  @Override
  public String template() {
    return "personal/consents";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
