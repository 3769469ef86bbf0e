package vn.temlang.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** The demo's run of stamps for one of its two products. */
record Stamps(Demo demo, PublicApi api, String run) {
  /** {@code goods} is candy or cake. */
  static Stamps of(Demo demo, String goods) {
    return new Stamps(demo, demo.api(), demo.memory(goods + " run"));
  }

  /** The code as it is printed, in groups of four. */
  String code(long serial) {
    return stamp(serial).path("code").asText();
  }

  /** The address that the QR symbol holds. */
  URI address(long serial) {
    return URI.create(stamp(serial).path("url").asText());
  }

  private JsonNode stamp(long serial) {
    return api.get("/api/stamp-runs/%s/codes?from=%d&count=1".formatted(run, serial))
        .path("codes")
        .path(0);
  }
}
