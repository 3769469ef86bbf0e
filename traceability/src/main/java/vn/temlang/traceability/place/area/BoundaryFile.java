package vn.temlang.traceability.place.area;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import vn.temlang.traceability.place.CommuneCode;

/**
 * Reads {@code communes.geojson.gz} (RFC 7946: polygons and multipolygons, longitude first), one
 * commune at a time.
 */
final class BoundaryFile {
  private static final String FILE = "/admin-units/communes.geojson.gz";
  private static final GeometryFactory SHAPES =
      new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private BoundaryFile() {}

  static Map<CommuneCode, Area> read() {
    try (InputStream file = Objects.requireNonNull(BoundaryFile.class.getResourceAsStream(FILE));
        JsonParser json = new ObjectMapper().createParser(new GZIPInputStream(file))) {
      Map<CommuneCode, Area> areas = new HashMap<>();
      while (json.nextToken() != JsonToken.START_ARRAY) {
        // up to the features
      }
      while (json.nextToken() == JsonToken.START_OBJECT) {
        JsonNode feature = json.readValueAsTree();
        CommuneCode commune = new CommuneCode(feature.at("/properties/code").asText());
        areas.put(commune, new Area(commune, shape(feature.path("geometry"))));
      }
      return areas;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static Geometry shape(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    String type = geometry.path("type").asText();
    return switch (type) {
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" -> {
        Polygon[] parts = new Polygon[coordinates.size()];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = polygon(coordinates.get(i));
        }
        yield SHAPES.createMultiPolygon(parts);
      }
      default -> throw new IllegalStateException("a boundary is no " + type);
    };
  }

  private static Polygon polygon(JsonNode rings) {
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return SHAPES.createPolygon(ring(rings.get(0)), holes);
  }

  private static LinearRing ring(JsonNode points) {
    CoordinateSequence sequence = SHAPES.getCoordinateSequenceFactory().create(points.size(), 2);
    for (int i = 0; i < points.size(); i++) {
      sequence.setOrdinate(i, CoordinateSequence.X, points.get(i).get(0).asDouble());
      sequence.setOrdinate(i, CoordinateSequence.Y, points.get(i).get(1).asDouble());
    }
    return SHAPES.createLinearRing(sequence);
  }
}
