package vn.temlang.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.sandbox.SandboxPorts;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/** A shop in each sandbox marketplace, with the candy on its shelf. */
final class OpenShops implements Chapter {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int STOCK = 100;

  private final SandboxPorts sandbox;

  OpenShops(SandboxPorts sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public String title() {
    return "Listing " + Goods.CANDY.name() + " in both sandbox shops";
  }

  @Override
  public void tell(PublicApi api, Memory memory, Console console) {
    UUID offer = memory.ids().of("candy offer");
    api.put("/api/offers/" + offer, offer(memory));
    api.put("/api/stock-movements/" + memory.ids().of("candy receipt"), receipt(offer));
    memory.keep("candy offer", offer.toString());
    list(api, memory, "POSTMART", sandbox.postmart());
    list(api, memory, "VOSO", sandbox.voso());
    awaitUrl(api, memory, "POSTMART");
    awaitUrl(api, memory, "VOSO");
  }

  private static void list(PublicApi api, Memory memory, String marketplace, URI shop) {
    UUID channel = memory.ids().of(marketplace + " channel");
    UUID listing = memory.ids().of(marketplace + " listing");
    URI hints = api.address("/api/channels/" + channel + "/hints");
    api.put(
        "/api/channels/" + channel, channel(marketplace, shop).put("hintUrl", hints.toString()));
    api.put(
        "/api/listings/" + listing,
        PublicApi.JSON
            .createObjectNode()
            .put("accountId", channel.toString())
            .put("offerId", memory.get("candy offer")));
    memory.keep(marketplace + " listing", listing.toString());
  }

  private static ObjectNode offer(Memory memory) {
    return PublicApi.JSON
        .createObjectNode()
        .put("productId", memory.get("candy product"))
        .put("sku", Goods.CANDY.sku());
  }

  private static ObjectNode receipt(UUID offer) {
    return PublicApi.JSON
        .createObjectNode()
        .put("offerId", offer.toString())
        .put("kind", "RECEIVED")
        .put("quantity", STOCK)
        .put("reference", "demo");
  }

  private static ObjectNode channel(String marketplace, URI shop) {
    return PublicApi.JSON
        .createObjectNode()
        .put("marketplace", marketplace)
        .put("baseUrl", shop.toString())
        .put("apiKey", SandboxPorts.KEY)
        .put("secret", SandboxPorts.SECRET);
  }

  private static void awaitUrl(PublicApi api, Memory memory, String marketplace) {
    String path = "/api/listings/" + memory.get(marketplace + " listing");
    if (!Patience.until(LONGEST, () -> isLive(api.get(path)))) {
      throw new Trouble(
          "The sandbox shop %s does not show the product: %s"
              .formatted(marketplace, api.get(path).path("conditions")));
    }
    memory.keep(marketplace + " url", api.get(path).path("url").asText());
  }

  private static boolean isLive(JsonNode listing) {
    return listing.path("inStep").asBoolean()
        && listing.path("observed").path("status").asText().equals("LIVE")
        && !listing.path("url").asText().isEmpty();
  }
}
