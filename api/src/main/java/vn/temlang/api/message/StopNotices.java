package vn.temlang.api.message;

import jakarta.inject.Singleton;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentEffect;
import vn.temlang.traceability.consent.Purpose;

/** With the consent to messages, or to a number being kept, go those that wait. */
@Singleton
class StopNotices implements ConsentEffect {
  private final MessageQueue queue;

  StopNotices(MessageQueue queue) {
    this.queue = queue;
  }

  @Override
  public void recorded(Consent consent) {
    boolean ends = consent.act() == Consent.Act.WITHDRAWN;
    if (ends
        && (consent.purpose() == Purpose.MESSAGES || consent.purpose() == Purpose.KEEP_CONTACT)) {
      queue.forgetNotices(consent.producer());
    }
  }
}
