package vn.temlang.traceability.place;

import java.util.Optional;

/**
 * Where the communes lie. Boundaries are simplified: near one, a point may be told to the
 * neighbour, and a point on the shore to nobody.
 */
public interface CommuneAreas {
  /** The commune in whose area a point lies; none at sea and abroad. */
  Optional<CommuneCode> at(Location point);

  /** Whether a point lies in a commune's area or at most so many metres outside of one, about. */
  boolean isWithin(double metres, Location point);

  /**
   * How far a point lies outside of a commune's area, in metres: 0 inside, and about 5 % off
   * outside.
   *
   * @throws IllegalArgumentException when there is no such commune
   */
  double metresOutside(CommuneCode commune, Location point);
}
