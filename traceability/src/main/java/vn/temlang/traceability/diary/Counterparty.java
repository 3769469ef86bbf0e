package vn.temlang.traceability.diary;

import java.util.regex.Pattern;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.event.Epc;

/** The other side of a purchase, a delivery or a sale. */
public sealed interface Counterparty {
  /**
   * The public identifier of an organisation or a place: a GS1 Digital Link with a GLN (AI 414 or
   * 417), a place or producer of this service, or an EPC URN of these kinds. It stands in the
   * event, which is public.
   */
  record Identified(Epc party) implements Counterparty {}

  /**
   * A name in free words. It may be that of a private person, so it stands only in the erasable
   * part of the diary, never in an event.
   */
  record Named(String name) implements Counterparty {
    private static final int LONGEST = 200;

    /**
     * @throws IllegalArgumentException if the name is blank, longer than 200 characters, or has a
     *     control character
     */
    public Named {
      name = name.strip();
      if (name.isEmpty()
          || name.length() > LONGEST
          || name.chars().anyMatch(Character::isISOControl)) {
        throw new MalformedValue("counterparty", "a name has 1 to 200 characters on one line");
      }
    }
  }

  Pattern PUBLIC_PARTY =
      Pattern.compile(
          "urn:epc:id:(pgln|sgln):\\S+|https?://[^/\\s?#]+/(.*/)?(414|417|place|producer)/[^/\\s]+");

  /** What was typed or chosen: an identifier if it has the form of one, or else a name. */
  static Counterparty parse(String text) {
    return PUBLIC_PARTY.matcher(text.strip()).matches()
        ? new Identified(new Epc(text.strip()))
        : new Named(text);
  }
}
