package vn.temlang.api.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody types to say who they are, in the one form in which it is compared: a telephone
 * number, an e-mail address, or another name.
 *
 * @param value E.164 ({@code +84912345678}), a lower-case address, or letters of English, digits,
 *     dot, dash and underscore after a letter
 */
public record LoginName(Kind kind, String value) {
  private static final int LONGEST = 320;
  private static final Pattern NUMBER = Pattern.compile("[+0-9][0-9 .()\\-]*");
  // mobile networks: 9 digits after the country's code (Circular 22/2014/TT-BTTTT as amended);
  // fixed lines: 2, the province's code, and a number of 7 or 8 digits
  private static final Pattern VIETNAMESE =
      Pattern.compile("\\+84(?:[35789][0-9]{8}|2[0-9]{9}|2[0-9]{8})");
  // what forms of web pages take (HTML Living Standard, 4.10.5.1.5), and at least one dot
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
              + "(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

  public enum Kind {
    PHONE(VIETNAMESE),
    EMAIL(ADDRESS),
    NAME(LoginName.NAME);

    private final Pattern form;

    Kind(Pattern form) {
      this.form = form;
    }
  }

  public enum Reason {
    LOGIN_NAME_EMPTY,
    LOGIN_NAME_TOO_LONG,
    /** Letters that look like others: a Cyrillic а is no a. */
    LOGIN_NAME_OTHER_LETTERS,
    NOT_A_PHONE_NUMBER,
    NOT_AN_EMAIL_ADDRESS,
    NOT_A_LOGIN_NAME
  }

  /** What typed text is. */
  public sealed interface Parsed {
    record Name(LoginName name) implements Parsed {}

    record Refused(Reason reason) implements Parsed {}
  }

  public LoginName {
    if (!kind.form.matcher(value).matches() || value.length() > 254) {
      throw new IllegalArgumentException("not a normalised login name of kind " + kind);
    }
  }

  /** One that was stored. */
  public static LoginName stored(String kind, String value) {
    return new LoginName(Kind.valueOf(kind), value);
  }

  /** So much of it that its owner knows it again and nobody else learns it: {@code •••678}. */
  public String masked() {
    int at = kind == Kind.EMAIL ? value.indexOf('@') : value.length();
    String shown = value.substring(kind == Kind.EMAIL || at < 7 ? at : at - 3);
    return (kind == Kind.PHONE ? "" : value.charAt(0)) + "•••" + shown;
  }

  /** Reads what a person typed; spaces around it, full-width letters and capitals are forgiven. */
  public static Parsed parse(String typed) {
    if (typed.length() > LONGEST) {
      return new Parsed.Refused(Reason.LOGIN_NAME_TOO_LONG);
    }
    String text =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return new Parsed.Refused(Reason.LOGIN_NAME_EMPTY);
    }
    if (!text.chars().allMatch(letter -> letter < 128)) {
      return new Parsed.Refused(Reason.LOGIN_NAME_OTHER_LETTERS);
    }
    if (NUMBER.matcher(text).matches()) {
      return of(Kind.PHONE, international(text), Reason.NOT_A_PHONE_NUMBER);
    }
    return text.contains("@")
        ? of(Kind.EMAIL, text, Reason.NOT_AN_EMAIL_ADDRESS)
        : of(Kind.NAME, text, Reason.NOT_A_LOGIN_NAME);
  }

  private static Parsed of(Kind kind, String value, Reason otherwise) {
    return kind.form.matcher(value).matches() && value.length() <= 254
        ? new Parsed.Name(new LoginName(kind, value))
        : new Parsed.Refused(otherwise);
  }

  private static String international(String text) {
    String digits = text.replaceAll("[ .()\\-]", "");
    if (digits.startsWith("+")) {
      // many write +84 (0) 912…
      return digits.startsWith("+840") ? "+84" + digits.substring(4) : digits;
    }
    if (digits.startsWith("0084")) {
      return "+84" + digits.substring(4);
    }
    if (digits.startsWith("0")) {
      return "+84" + digits.substring(1);
    }
    return "+" + digits;
  }
}
