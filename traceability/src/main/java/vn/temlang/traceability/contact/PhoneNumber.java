package vn.temlang.traceability.contact;

import java.util.regex.Pattern;
import vn.temlang.traceability.MalformedValue;

/**
 * A telephone number of Viet Nam as it is dialled inside the country: 0 and nine digits (mobile),
 * or ten (landline, 02…). Spaces, dots, hyphens and the forms +84 and 0084 are read.
 */
public record PhoneNumber(String value) {
  private static final Pattern DIALLED = Pattern.compile("0[35789][0-9]{8}|02[0-9]{9}");

  public PhoneNumber {
    value =
        value
            .replaceAll("[\\s\\u00a0.()-]", "")
            .replaceFirst("^(\\+84|0084)", "0")
            .replaceFirst("^84(?=[35789][0-9]{8}$)", "0");
    if (!DIALLED.matcher(value).matches()) {
      throw new MalformedValue("phone", "a phone number of Viet Nam has 10 digits after 0 or +84");
    }
  }

  /** Not the number: it stays out of logs. */
  @Override
  public String toString() {
    return "PhoneNumber";
  }
}
