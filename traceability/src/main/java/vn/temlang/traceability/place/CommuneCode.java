package vn.temlang.traceability.place;

import vn.temlang.traceability.MalformedValue;

/** A commune's code of the National Statistics Office: 5 digits, leading zeros count. */
public record CommuneCode(String value) {
  public CommuneCode {
    if (!value.matches("[0-9]{5}")) {
      throw new MalformedValue("communeCode", "a commune's code has 5 digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
