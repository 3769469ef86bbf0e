package vn.temlang.traceability.consent;

import java.util.UUID;
import java.util.regex.Pattern;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.party.ProducerId;

/**
 * One act of a person: yes to a purpose, or no longer. Holds nothing personal.
 *
 * @param id made by the client, so that a repeat has one effect
 * @param version of the text that was shown
 */
public record Consent(
    UUID id, ProducerId producer, Act act, Purpose purpose, int version, Circumstances how) {

  /** Yes, or no longer. */
  public enum Act {
    GIVEN,
    WITHDRAWN
  }

  /** How the person showed the will: what proves it (Law 91/2025/QH15, article 9). */
  public enum Way {
    OWN_PHONE,
    PAPER_PHOTO,
    SPOKEN_WITH_WITNESS,
    /** By a request of the person that was carried out; the screen names it. */
    REQUEST
  }

  /**
   * @param screen on which it was entered, such as {@code portal/consents}
   * @param recordedBy role or account id of who typed it, never a name or a number of a person
   */
  public record Circumstances(Way way, String screen, String recordedBy) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_/.:-]{1,64}");
    private static final Pattern UUID_TEXT =
        Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("[0-9]{9}");

    public Circumstances {
      check("screen", screen);
      check("recordedBy", recordedBy);
    }

    private static void check(String field, String token) {
      String words = UUID_TEXT.matcher(token).replaceAll("");
      if (!TOKEN.matcher(token).matches() || NUMBER_OF_A_PERSON.matcher(words).find()) {
        throw new MalformedValue(
            field, "1 to 64 letters, digits and _ / . : -, and no number of a person");
      }
    }
  }
}
