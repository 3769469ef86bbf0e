package vn.temlang.traceability.diary;

import vn.temlang.traceability.MalformedValue;

/**
 * Free words beside an entry. They may name people, so they are kept where they can be erased,
 * never in an event.
 *
 * @param open whether the producer agreed that the public may read them
 */
public record Note(String text, boolean open) {
  private static final int LONGEST = 2_000;

  /**
   * @throws IllegalArgumentException if the note is blank, longer than 2,000 characters or has a
   *     NUL character
   */
  public Note {
    text = text.strip();
    if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw new MalformedValue("note", "a note has 1 to 2000 characters and no NUL");
    }
  }
}
