package vn.temlang.traceability.contact;

import vn.temlang.traceability.MalformedValue;

/**
 * A personal identification number (số định danh cá nhân, số căn cước): 12 digits (Law
 * 26/2023/QH15, article 12).
 */
public record IdNumber(String value) {
  public IdNumber {
    value = value.replaceAll("[\\s\\u00a0.-]", "");
    if (!value.matches("[0-9]{12}")) {
      throw new MalformedValue("idNumber", "a personal identification number has 12 digits");
    }
  }

  /** All that is ever shown: the last three digits. */
  public String masked() {
    return "•".repeat(9) + value.substring(9);
  }

  /** Not the number: it stays out of logs. */
  @Override
  public String toString() {
    return masked();
  }
}
