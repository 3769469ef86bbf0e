package vn.temlang.api.message;

import java.util.UUID;
import vn.temlang.traceability.party.ProducerId;

/**
 * A message to a producer's person about something that happened. Nobody asked for it, so it leaves
 * only while its person agrees to messages; a message that somebody asked for, such as a new
 * password, is a {@link Message} and needs no consent (Law 91/2025/QH15).
 *
 * @param sinceText version of the text of {@code MESSAGES} that first named what is told; an older
 *     yes is none for it
 */
public record Notice(UUID id, ProducerId producer, String text, int sinceText) {
  /** The version of the text of {@code MESSAGES} that first named orders, stamps and requests. */
  public static final int SINCE_TEXT = 2;

  /** Not the text: it is nobody's business in a log. */
  @Override
  public String toString() {
    return "Notice[" + id + "]";
  }
}
