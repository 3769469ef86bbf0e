package vn.temlang.traceability.place.area;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import vn.temlang.traceability.place.CommuneAreas;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.Location;

/** Reads the boundaries when somebody first asks: a start does not wait for them. */
@Singleton
class JtsCommuneAreas implements CommuneAreas {
  private static final double EARTH_RADIUS_METRES = 6_371_000;
  private static final GeometryFactory POINTS = new GeometryFactory();

  private final Object lock = new Object();
  private volatile Optional<Boundaries> boundaries = Optional.empty();

  private record Boundaries(Map<CommuneCode, Area> areas, STRtree tree) {}

  private Boundaries boundaries() {
    Optional<Boundaries> known = boundaries;
    if (known.isPresent()) {
      return known.get();
    }
    synchronized (lock) {
      if (boundaries.isEmpty()) {
        boundaries = Optional.of(read());
      }
      return boundaries.get();
    }
  }

  private static Boundaries read() {
    var areas = BoundaryFile.read();
    STRtree tree = new STRtree();
    areas.values().forEach(area -> tree.insert(area.envelope(), area));
    tree.build();
    return new Boundaries(areas, tree);
  }

  @Override
  public Optional<CommuneCode> at(Location point) {
    Coordinate coordinate = coordinate(point);
    return near(new Envelope(coordinate)).stream()
        .filter(area -> area.holds(coordinate))
        .map(Area::commune)
        .findFirst();
  }

  @Override
  public boolean isWithin(double metres, Location point) {
    Coordinate coordinate = coordinate(point);
    Envelope around = new Envelope(coordinate);
    // a degree is shortest along the longitude: this is a little too wide
    double degrees = Math.toDegrees(metres / EARTH_RADIUS_METRES);
    around.expandBy(
        degrees / Math.cos(Math.toRadians(Math.min(80, Math.abs(point.lat())))), degrees);
    return near(around).stream().anyMatch(area -> metresOutside(area, coordinate) <= metres);
  }

  @SuppressWarnings("unchecked") // the tree holds what was put into it, and has no type parameter
  private List<Area> near(Envelope around) {
    return boundaries().tree().query(around);
  }

  @Override
  public double metresOutside(CommuneCode commune, Location point) {
    Area area = boundaries().areas().get(commune);
    if (area == null) {
      throw new IllegalArgumentException("no commune has the code " + commune);
    }
    return metresOutside(area, coordinate(point));
  }

  private static double metresOutside(Area area, Coordinate coordinate) {
    if (area.holds(coordinate)) {
      return 0;
    }
    Point here = POINTS.createPoint(coordinate);
    Coordinate nearest = Objects.requireNonNull(DistanceOp.nearestPoints(area.shape(), here)[0]);
    return metres(nearest, coordinate);
  }

  private static Coordinate coordinate(Location point) {
    return new Coordinate(point.lon(), point.lat());
  }

  /** The haversine formula. */
  private static double metres(Coordinate from, Coordinate to) {
    double lat = Math.toRadians(to.y - from.y);
    double lon = Math.toRadians(to.x - from.x);
    double half =
        Math.pow(Math.sin(lat / 2), 2)
            + Math.cos(Math.toRadians(from.y))
                * Math.cos(Math.toRadians(to.y))
                * Math.pow(Math.sin(lon / 2), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
  }
}
