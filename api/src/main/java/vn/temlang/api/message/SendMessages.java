package vn.temlang.api.message;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands waiting messages to the gateway. A message is forgotten only after the gateway said that it
 * has it: a process that dies in between sends it again, under the same id.
 */
@Singleton
public class SendMessages {
  private static final Logger LOG = LoggerFactory.getLogger(SendMessages.class);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final MessageQueue queue;
  private final SendNotice notices;
  private final Optional<Messages> messages;
  private final Clock clock;

  SendMessages(MessageQueue queue, SendNotice notices, Optional<Messages> messages, Clock clock) {
    this.queue = queue;
    this.notices = notices;
    this.messages = messages;
    this.clock = clock;
  }

  /** Sends what is due, at most so many. */
  public void send(int limit) {
    messages.ifPresent(
        gateway -> {
          Instant now = clock.instant();
          int late = queue.forgetLate(now);
          if (late > 0) {
            LOG.warn("{} messages could not be sent in time", late);
          }
          MessageQueue.Taken taken = queue.take(now, now.plus(LEASE), limit);
          taken.messages().forEach(due -> send(gateway, due));
          taken.notices().forEach(id -> notices.send(id, due -> send(gateway, due)));
        });
  }

  private void send(Messages gateway, MessageQueue.Due due) {
    Message message = due.message();
    switch (gateway.send(message)) {
      case Messages.Sending.Taken() -> queue.forget(message.id());
      case Messages.Sending.Refused(var why) -> {
        LOG.warn("{} is refused by the gateway: {}", message, why);
        queue.forget(message.id());
      }
      case Messages.Sending.Later(var why) -> {
        LOG.info("{} waits, try {}: {}", message, due.tries(), why);
        queue.postpone(message.id(), clock.instant().plus(pause(due.tries())));
      }
    }
  }

  private static Duration pause(int tries) {
    Duration pause = Duration.ofSeconds(1L << Math.min(tries, 9));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
