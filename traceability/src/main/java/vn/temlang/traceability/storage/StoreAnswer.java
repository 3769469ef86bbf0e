package vn.temlang.traceability.storage;

import java.util.function.Function;

/** What a store said. One that fails has done nothing, or what may be asked for again. */
public sealed interface StoreAnswer<T> {
  /** Why there is no answer; the store has written the rest to the log. */
  enum Trouble {
    /** Down, too slow, too busy or out of order: later it may work. */
    UNAVAILABLE,
    /** It does not let us in, or has no such bucket: somebody has to mend the settings. */
    CLOSED_TO_US,
    /** The bytes are not those of the name any more. */
    DAMAGED
  }

  /** It did what it was asked. */
  record Done<T>(T value) implements StoreAnswer<T> {}

  /** It did not. */
  record Failed<T>(Trouble trouble) implements StoreAnswer<T> {}

  static <T> StoreAnswer<T> failed(Trouble trouble) {
    return new Failed<>(trouble);
  }

  /** The same failure, or what comes of the value. */
  default <R> StoreAnswer<R> map(Function<T, R> next) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(next.apply(value));
      case Failed<T>(Trouble trouble) -> new Failed<>(trouble);
    };
  }
}
