package vn.temlang.traceability.place;

import java.util.List;
import java.util.Optional;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.traceability.MalformedValue;

/**
 * The numbers by which others know a place, as its people tell them; none is derived from another.
 *
 * @param gln of GS1, where the producer has one
 * @param offices those that an office gave
 * @param ndas of the national address platform: 10 digits
 */
public record SiteNumbers(Optional<Gln> gln, List<SiteCode> offices, Optional<String> ndas) {
  private static final int MOST = 10;

  /** None is known. */
  public static final SiteNumbers NONE =
      new SiteNumbers(Optional.empty(), List.of(), Optional.empty());

  public SiteNumbers {
    offices = List.copyOf(offices);
    if (offices.size() > MOST) {
      throw new MalformedValue("siteCode", "a place has at most 10 codes of offices");
    }
    if (ndas.isPresent() && !ndas.get().matches("[0-9]{10}")) {
      throw new MalformedValue("ndasCode", "a code of the address platform has 10 digits");
    }
  }
}
