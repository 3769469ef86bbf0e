package vn.temlang.api.message;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Hands a notice to the gateway if its person agrees at this very moment. The row is held while the
 * gateway is asked, so a withdrawal, which deletes it, ends before the notice leaves or waits until
 * it has left: none leaves after a withdrawal was confirmed.
 */
@Singleton
class SendNotice {
  private final MessageQueue queue;

  SendNotice(MessageQueue queue) {
    this.queue = queue;
  }

  /**
   * @param send hands it over and says what becomes of it; not called where nobody agrees any more
   */
  @Transactional
  void send(UUID id, Consumer<MessageQueue.Due> send) {
    Optional<MessageQueue.Due> due = queue.openNotice(id);
    due.ifPresentOrElse(send, () -> queue.forget(id));
  }
}
