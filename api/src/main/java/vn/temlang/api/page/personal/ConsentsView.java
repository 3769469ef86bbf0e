package vn.temlang.api.page.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.Passport;
import vn.temlang.api.page.view.View;

/**
 * What a producer is asked. One form posts to its own address: {@code give.PURPOSE} or {@code
 * withdraw.PURPOSE} for each box that was ticked, {@code id.PURPOSE} and {@code version.PURPOSE} as
 * they came, {@code way}, {@code recordedBy}, {@code person}, {@code witness}, {@code paper}.
 *
 * @param controller who answers for the data
 * @param face there only while its person agrees to a picture
 * @param requestId under which a request of the person is recorded once
 * @param erasedAt when everything personal was deleted
 * @param typed what was sent and not recorded
 * @param faults why nothing, or not all, was recorded
 */
public record ConsentsView(
    UUID producerId,
    String producer,
    String controller,
    List<Question> questions,
    Optional<Face> face,
    UUID requestId,
    Optional<Instant> erasedAt,
    Map<String, String> typed,
    Faults faults)
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
      Optional<Instant> given,
      Standing standing) {
    /** Whether there is nothing to ask and nothing to take back. */
    boolean idle() {
      return standing == Standing.NOT_ASKED && given.isEmpty();
    }
  }

  /** How a text stands to what was agreed. */
  public enum Standing {
    ASKED,
    /** What was agreed to had other words: the new ones are asked. */
    CHANGED,
    /** Can only be taken back. */
    NOT_ASKED
  }

  /**
   * A picture of the maker may be shown.
   *
   * @param image the one that is
   */
  public record Face(Optional<Passport.Image> image) {}

  /** Why the form came back. */
  public enum Fault {
    NOTHING_TICKED("", "consents.fault.nothing"),
    WAY_MISSING("way", "consents.fault.how"),
    RECORDER_MISSING("recordedBy", "consents.fault.how"),
    WITNESS_MISSING("witness", "consents.fault.witness"),
    PAPER_MISSING("paper", "consents.fault.paper"),
    CHANGED_MEANWHILE("", "consents.fault.changed"),
    /** Of the form below, for a request. */
    KIND_MISSING("kind", "requests.fault.kind"),
    WORDS_TOO_LONG("words", "requests.fault.words");

    private final String field;
    private final String sentence;

    Fault(String field, String sentence) {
      this.field = field;
      this.sentence = sentence;
    }

    /** The field where it stands; empty where it is about the whole form. */
    public String field() {
      return field;
    }

    /** Key of the sentence. */
    public String sentence() {
      return sentence;
    }
  }

  public ConsentsView {
    questions = List.copyOf(questions);
    typed = Map.copyOf(typed);
  }

  /** What was sent in a field; empty where nothing was. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  @Override
  public String template() {
    return "personal/consents";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /** Without what was typed. */
  @Override
  public String toString() {
    return "ConsentsView";
  }
}
