package vn.temlang.traceability.place;

import com.google.openlocationcode.OpenLocationCode;

/** An Open Location Code of 10 digits (about 14 m), computed without asking anybody. */
public record PlusCode(String value) {
  public static PlusCode of(Location location) {
    return new PlusCode(new OpenLocationCode(location.lat(), location.lon()).getCode());
  }
}
