package vn.temlang.traceability.place;

import java.util.Optional;
import vn.temlang.traceability.MalformedValue;

/**
 * A point in WGS 84 degrees; {@code approximate} where it is the commune's centroid and not the
 * site's own place.
 */
public record Location(double lat, double lon, boolean approximate) {
  public Location {
    if (!(lat >= -90 && lat <= 90)) {
      throw new MalformedValue("location.lat", "a latitude is from -90 to 90 degrees");
    }
    if (!(lon >= -180 && lon <= 180)) {
      throw new MalformedValue("location.lon", "a longitude is from -180 to 180 degrees");
    }
  }

  /**
   * The point that was meant where latitude and longitude stand in each other's place, as they
   * often do in tables; none where the two can be what they are called. In Viet Nam no longitude is
   * a latitude.
   */
  public static Optional<Location> swapped(double lat, double lon) {
    return Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90
        ? Optional.of(new Location(lon, lat, false))
        : Optional.empty();
  }
}
