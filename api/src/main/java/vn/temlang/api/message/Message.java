package vn.temlang.api.message;

import java.util.UUID;

/**
 * A message to one person.
 *
 * @param id by which a gateway knows it again that got it twice
 * @param to a telephone number in the form of E.164, or a mail address
 */
public record Message(UUID id, Kind kind, String to, String text) {
  /** How it travels. */
  public enum Kind {
    MAIL,
    SMS,
    ZALO
  }

  /** Neither recipient nor text: both are nobody's business in a log. */
  @Override
  public String toString() {
    return "Message[" + id + ", " + kind + "]";
  }
}
