package vn.temlang.api.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps messages from the transaction that wants them sent until a gateway has them. */
public interface MessageQueue {
  /**
   * A message to be sent now.
   *
   * @param tries this one counts
   */
  record Due(Message message, int tries) {}

  /**
   * In the caller's transaction: the message is wanted if and only if that comes through.
   *
   * @param until when nobody needs it any more
   */
  void add(Message message, Instant now, Instant until);

  /** Takes some that are due; they are due again at {@code again} unless something is said. */
  List<Due> take(Instant now, Instant again, int limit);

  /** Forgets those that nobody needs any more, and says how many they were. */
  int forgetLate(Instant now);

  /** Forgets a message. */
  void forget(UUID id);

  /** Tries a message again later. */
  void postpone(UUID id, Instant due);
}
