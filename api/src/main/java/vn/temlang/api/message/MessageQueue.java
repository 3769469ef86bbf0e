package vn.temlang.api.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.party.ProducerId;

/** Keeps messages from the transaction that wants them sent until a gateway has them. */
public interface MessageQueue {
  /**
   * A message to be sent now.
   *
   * @param tries this one counts
   */
  record Due(Message message, int tries) {}

  /** What is due: messages that somebody asked for, and notices, which need a consent to leave. */
  record Taken(List<Due> messages, List<UUID> notices) {}

  /**
   * In the caller's transaction: the message is wanted if and only if that comes through.
   *
   * @param until when nobody needs it any more
   */
  void add(Message message, Instant now, Instant until);

  /**
   * In the caller's transaction, and only while the producer's person agrees to messages and lets a
   * number be kept; answers whether it waits now.
   */
  boolean add(Notice notice, Instant now, Instant until);

  /** Takes some that are due; they are due again at {@code again} unless something is said. */
  Taken take(Instant now, Instant again, int limit);

  /** Forgets those that nobody needs any more, and says how many they were. */
  int forgetLate(Instant now);

  /**
   * The message of a notice as it may leave at this moment, to the number that is kept now; held so
   * that a withdrawal waits until the transaction ends. Empty where its person agrees no more.
   */
  Optional<Due> openNotice(UUID id);

  /** Forgets all notices to a producer's person; answers how many. */
  int forgetNotices(ProducerId producer);

  /** The texts of the notices that wait for a producer's person. */
  List<String> noticesOf(ProducerId producer);

  /** Forgets a message. */
  void forget(UUID id);

  /** Tries a message again later. */
  void postpone(UUID id, Instant due);
}
