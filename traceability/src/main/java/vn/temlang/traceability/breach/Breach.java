package vn.temlang.traceability.breach;

import java.time.Instant;
import java.util.UUID;
import vn.temlang.traceability.MalformedValue;

/**
 * Personal data that was lost, leaked or changed. Says what and how many, never who.
 *
 * @param id made by the client, so that a repeat has one effect
 * @param noticedAt when somebody here first knew
 * @param people how many are concerned, 0 where not yet known
 * @param measures what was done about it so far
 */
public record Breach(UUID id, Instant noticedAt, String what, int people, String measures) {
  private static final int LONGEST = 2000;

  public Breach {
    what = what.strip();
    measures = measures.strip();
    if (what.isEmpty() || what.length() > LONGEST) {
      throw new MalformedValue("what", "1 to " + LONGEST + " characters");
    }
    if (measures.length() > LONGEST) {
      throw new MalformedValue("measures", "at most " + LONGEST + " characters");
    }
    if (people < 0) {
      throw new MalformedValue("people", "a number of people is not negative");
    }
  }
}
