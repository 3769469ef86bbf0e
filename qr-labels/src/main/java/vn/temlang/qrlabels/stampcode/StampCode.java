package vn.temlang.qrlabels.stampcode;

import vn.temlang.qrlabels.Base32;
import vn.temlang.qrlabels.WebOrigin;

/**
 * What is printed on a stamp: eight characters of its id and eight of its keyed check, in
 * Crockford's base 32. That a code exists says nothing about the stamp: {@link StampKey#verifies}
 * does.
 *
 * @param id the stamp
 * @param check the check of 40 bits that goes with it, 0 to 2^40-1
 */
public record StampCode(StampId id, long check) {
  /** Characters of a code. */
  public static final int LENGTH = 16;

  private static final int HALF = LENGTH / 2;
  private static final int GROUP = 4;

  /**
   * @throws IllegalArgumentException when the check has more than 40 bits
   */
  public StampCode {
    if (check < 0 || check >>> StampId.BITS != 0) {
      throw new IllegalArgumentException("A check has 40 bits");
    }
  }

  /** What became of a text that was typed or scanned. */
  public sealed interface Parsed {
    /** It has the form of a code; whether it is genuine only its run's key can tell. */
    record Code(StampCode value) implements Parsed {}

    /** It cannot be a code. */
    record Malformed(Reason reason) implements Parsed {}
  }

  /** Why a text cannot be a code; the names are public contract. */
  public enum Reason {
    /** Nothing but blanks and hyphens. */
    EMPTY,
    /** Not sixteen characters. */
    WRONG_LENGTH,
    /** A character that no code has, such as U or a letter with an accent. */
    FOREIGN_CHARACTER
  }

  /**
   * Reads what a person typed: small letters, blanks and hyphens of every kind, O for 0, I and L
   * for 1 are taken as meant.
   */
  public static Parsed parse(String typed) {
    String tidied = Base32.tidy(typed);
    if (tidied.isEmpty()) {
      return new Parsed.Malformed(Reason.EMPTY);
    }
    for (int i = 0; i < tidied.length(); i++) {
      if (Base32.valueOf(tidied.charAt(i)) < 0) {
        return new Parsed.Malformed(Reason.FOREIGN_CHARACTER);
      }
    }
    if (tidied.length() != LENGTH) {
      return new Parsed.Malformed(Reason.WRONG_LENGTH);
    }
    long id = Base32.decode(tidied.substring(0, HALF));
    return new Parsed.Code(new StampCode(new StampId(id), Base32.decode(tidied.substring(HALF))));
  }

  /** Sixteen characters without hyphens. */
  public String text() {
    return Base32.encode(id.value(), HALF) + Base32.encode(check, HALF);
  }

  /** As printed: {@code AB12-CD34-EF56-GH78}. */
  public String grouped() {
    String text = text();
    StringBuilder grouped = new StringBuilder(text);
    for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
      grouped.insert(at, '-');
    }
    return grouped.toString();
  }

  /** The address in the stamp's QR symbol, in capitals throughout. */
  public String symbolText(WebOrigin origin) {
    return origin.capitals() + '/' + text();
  }
}
