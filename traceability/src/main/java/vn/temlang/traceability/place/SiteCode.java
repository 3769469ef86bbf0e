package vn.temlang.traceability.place;

import vn.temlang.traceability.MalformedValue;

/**
 * A number that an office gave to a place, as the paper writes it: {@code VN-TGOR-0095} of a
 * growing area. The forms of such numbers are not published, so it is text of 1 to 64 characters.
 */
public record SiteCode(Scheme scheme, String code) {
  private static final int LONGEST = 64;

  /** What kind of number it is. */
  public enum Scheme {
    /** Mã số vùng trồng. */
    GROWING_AREA,
    /** Mã số cơ sở đóng gói. */
    PACKING_HOUSE,
    /** Mã số cơ sở nuôi. */
    FARM
  }

  public SiteCode {
    code = code.strip();
    if (code.isEmpty()
        || code.length() > LONGEST
        || code.codePoints().anyMatch(Character::isISOControl)) {
      throw new MalformedValue("siteCode", "a code of a place has 1 to 64 characters");
    }
  }

  /** As one text: {@code GROWING_AREA VN-TGOR-0095}. */
  public String inOneText() {
    return scheme + " " + code;
  }

  /** Reads {@link #inOneText()}. */
  public static SiteCode ofOneText(String text) {
    int space = text.indexOf(' ');
    return new SiteCode(Scheme.valueOf(text.substring(0, space)), text.substring(space + 1));
  }
}
