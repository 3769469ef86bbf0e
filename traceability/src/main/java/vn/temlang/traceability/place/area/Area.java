package vn.temlang.traceability.place.area;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import vn.temlang.traceability.place.CommuneCode;

/** A commune's area; its index is built when a point is first looked for in it. */
record Area(CommuneCode commune, Geometry shape, IndexedPointInAreaLocator locator) {
  Area(CommuneCode commune, Geometry shape) {
    this(commune, shape, new IndexedPointInAreaLocator(shape));
  }

  Envelope envelope() {
    return shape.getEnvelopeInternal();
  }

  boolean holds(Coordinate point) {
    return locator.locate(point) != Location.EXTERIOR;
  }
}
