package vn.temlang.sandbox.message;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The messages that were taken, each once; gone with the process. */
@Requires(property = "sandbox.role", value = "messages")
@Singleton
class Inbox {
  private final Map<UUID, Letter> letters = new LinkedHashMap<>();

  /** A message as the gateway got it. */
  record Letter(UUID id, String kind, String to, String text) {}

  /** What became of it. */
  enum Taking {
    NEW,
    SAME,
    OTHER_CONTENT
  }

  synchronized Taking take(Letter letter) {
    Letter before = letters.putIfAbsent(letter.id(), letter);
    if (before == null) {
      return Taking.NEW;
    }
    return before.equals(letter) ? Taking.SAME : Taking.OTHER_CONTENT;
  }

  synchronized List<Letter> all() {
    return List.copyOf(letters.values());
  }
}
