package vn.temlang.storefrontsync.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What a marketplace said, or that it said nothing. */
public sealed interface ChannelReply<T> {
  record Accepted<T>(T value) implements ChannelReply<T> {}

  /**
   * It understood and said no; asking again the same is of no use.
   *
   * @param reason a name such as {@code NOT_FOUND} or {@code FIELD_REQUIRED}
   * @param detail its own sentence
   */
  record Rejected<T>(String reason, String detail) implements ChannelReply<T> {}

  /** Cut off, timed out, or out of order: whether it had an effect is not known. */
  record Unavailable<T>(String detail) implements ChannelReply<T> {}

  /** Too often; it may say when to come back. */
  record RateLimited<T>(Optional<Duration> after) implements ChannelReply<T> {}

  /** Goes on with what was accepted; passes every other answer through. */
  default <U> ChannelReply<U> then(Function<T, ChannelReply<U>> next) {
    return switch (this) {
      case Accepted<T>(T value) -> next.apply(value);
      case Rejected<T>(String reason, String detail) -> new Rejected<>(reason, detail);
      case Unavailable<T>(String detail) -> new Unavailable<>(detail);
      case RateLimited<T>(Optional<Duration> after) -> new RateLimited<>(after);
    };
  }
}
