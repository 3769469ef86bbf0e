package vn.temlang.api.account.invitation;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.temlang.api.account.LoginName;
import vn.temlang.api.account.Throttle;
import vn.temlang.api.message.MessageSettings;
import vn.temlang.api.page.text.Language;
import vn.temlang.traceability.IdSource;

/**
 * Somebody who forgot the password asks for a message. What is answered, and how long it takes, is
 * the same for names that have an account and for those that have none: both leave one row, and who
 * it is is looked up later by {@link AnswerResets}.
 */
@Singleton
public class AskForReset {
  private final ResetRequests requests;
  private final Throttle throttle;
  private final MessageSettings settings;
  private final IdSource ids;
  private final Clock clock;

  AskForReset(
      ResetRequests requests,
      Throttle throttle,
      MessageSettings settings,
      IdSource ids,
      Clock clock) {
    this.requests = requests;
    this.throttle = throttle;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether messages can be sent from here. */
  public boolean possible() {
    return settings.enabled();
  }

  /**
   * Too many wishes for a name or from an address are forgotten without a word.
   *
   * @param login as it was typed
   */
  public void ask(String login, Language language, String address) {
    if (possible()
        && LoginName.parse(login) instanceof LoginName.Parsed.Name(var name)
        && throttle.count(Throttle.Kind.MESSAGE, name.value(), address).isZero()) {
      requests.add(new ResetRequests.Asked(ids.next(), name, language.tag()), clock.instant());
    }
  }
}
