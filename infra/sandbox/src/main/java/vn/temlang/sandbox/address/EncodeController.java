package vn.temlang.sandbox.address;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;

/**
 * Encodes a place as Vietnam Post's address service has been seen to: longitude first, the misspelt
 * {@code addressCompnent} included. The codes themselves are made up.
 */
@Requires(property = "sandbox.role", value = "address")
@Controller("/vpostcode/api")
class EncodeController {
  private final ObjectMapper json;
  private final String key;

  EncodeController(ObjectMapper json, @Value("${sandbox.key}") String key) {
    this.json = json;
    this.key = key;
  }

  @Get("/encode")
  HttpResponse<ObjectNode> encode(
      @QueryValue String location, @Nullable @Header("apikey") String given) {
    if (!key.equals(given)) {
      return HttpResponse.unauthorized().body(answer("UNAUTHORIZED", "apikey"));
    }
    Optional<Place> place = Place.parse(location);
    if (place.isEmpty()) {
      return HttpResponse.badRequest(answer("INVALID", "location=lon,lat"));
    }
    return place.get().inVietNam()
        ? HttpResponse.ok(found(place.get()))
        : HttpResponse.ok(answer("NOT_FOUND", "outside of the map"));
  }

  private ObjectNode found(Place place) {
    ObjectNode answer = answer("OK", "success");
    ObjectNode result = answer.putObject("result");
    result.put("smartCode", place.smartCode());
    result.put("postCode", place.postCode());
    result.put("compoundCode", place.smartCode() + ", " + place.postCode());
    ObjectNode country = result.putArray("addressCompnent").addObject();
    country.put("name", "Việt Nam").put("code", "VN").put("type", "country");
    point(result.putObject("location"), place.cell());
    point(result.putObject("center"), place.cell());
    point(result.putObject("min"), place.cell().shifted(-Place.CELL / 2));
    point(result.putObject("max"), place.cell().shifted(Place.CELL / 2));
    return answer;
  }

  private static void point(ObjectNode node, Place place) {
    node.put("lng", place.lon()).put("lat", place.lat());
  }

  private ObjectNode answer(String code, String message) {
    return json.createObjectNode().put("code", code).put("message", message);
  }
}
