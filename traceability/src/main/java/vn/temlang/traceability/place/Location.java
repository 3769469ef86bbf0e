package vn.temlang.traceability.place;

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
}
