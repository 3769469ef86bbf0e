package vn.temlang.traceability.event;

import org.jspecify.annotations.Nullable;

/**
 * The "where" of an event (EPCIS 2.0 section 7.3.4).
 *
 * @param readPoint the place where it happened; null if it is not told
 * @param bizLocation where the objects are from then on; null if that is not known, as on a lorry
 */
public record Where(@Nullable Epc readPoint, @Nullable Epc bizLocation) {
  public static final Where UNKNOWN = new Where(null, null);

  /** It happened at a place and the objects stay there. */
  public static Where at(Epc place) {
    return new Where(place, place);
  }

  /** It happened at a place and the objects are leaving it. */
  public static Where leaving(Epc place) {
    return new Where(place, null);
  }
}
