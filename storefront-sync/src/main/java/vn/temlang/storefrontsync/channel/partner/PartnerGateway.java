package vn.temlang.storefrontsync.channel.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpMethod;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.temlang.storefrontsync.channel.Capability;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelGateway;
import vn.temlang.storefrontsync.channel.ChannelReply;
import vn.temlang.storefrontsync.channel.ListingContent;
import vn.temlang.storefrontsync.channel.ListingField;
import vn.temlang.storefrontsync.channel.OrderPage;
import vn.temlang.storefrontsync.channel.RemoteListing;

/**
 * Client of the partner contract, {@code partner-api.yml}: Temlang's proposal, which neither
 * Postmart nor Voso has published or agreed to.
 */
@Singleton
class PartnerGateway implements ChannelGateway {
  private static final String LISTINGS = "/partner/v1/listings";
  private final PartnerCalls calls;
  private final PartnerJson shapes;
  private final PartnerSettings settings;

  PartnerGateway(PartnerCalls calls, PartnerJson shapes, PartnerSettings settings) {
    this.calls = calls;
    this.shapes = shapes;
    this.settings = settings;
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public ChannelReply<RemoteListing> create(
      ChannelAccount account, ListingContent content, long stock) {
    ObjectNode body = shapes.listing(content, content.values().keySet()).put("stock", stock);
    return listing(account, HttpMethod.POST, LISTINGS, body.toString());
  }

  @Override
  public ChannelReply<List<RemoteListing>> findBySku(ChannelAccount account, String sku) {
    return calls
        .send(account, PartnerCalls.Call.get(LISTINGS + "?sku=" + encoded(sku)))
        .then(
            understood(
                node -> {
                  List<RemoteListing> found = new ArrayList<>();
                  node.path("listings").forEach(one -> found.add(shapes.listing(one)));
                  return found;
                }));
  }

  @Override
  public ChannelReply<RemoteListing> read(ChannelAccount account, String externalId) {
    return listing(account, HttpMethod.GET, path(externalId), "");
  }

  @Override
  public ChannelReply<RemoteListing> update(
      ChannelAccount account, String externalId, ListingContent content, Set<ListingField> fields) {
    String body = shapes.listing(content, fields).toString();
    return listing(account, HttpMethod.PATCH, path(externalId), body);
  }

  @Override
  public ChannelReply<RemoteListing> setStock(
      ChannelAccount account, String externalId, long quantity) {
    String body = "{\"quantity\":" + quantity + "}";
    return listing(account, HttpMethod.PUT, path(externalId) + "/stock", body);
  }

  @Override
  public ChannelReply<OrderPage> ordersChangedSince(
      ChannelAccount account, Instant since, Optional<String> cursor) {
    String path =
        "/partner/v1/orders?updatedSince="
            + encoded(since.toString())
            + "&limit="
            + settings.pageSize()
            + cursor.map(text -> "&cursor=" + encoded(text)).orElse("");
    return calls.send(account, PartnerCalls.Call.get(path)).then(understood(shapes::orders));
  }

  @Override
  public ChannelReply<URI> sendHintsTo(ChannelAccount account, URI address) {
    String body = shapes.text("url", address.toString());
    return calls
        .send(account, new PartnerCalls.Call(HttpMethod.PUT, "/partner/v1/hints", body))
        .then(understood(node -> URI.create(node.path("url").asText())));
  }

  private ChannelReply<RemoteListing> listing(
      ChannelAccount account, HttpMethod method, String path, String body) {
    return calls
        .send(account, new PartnerCalls.Call(method, path, body))
        .then(understood(shapes::listing));
  }

  /** Turns an answer of another shape than agreed into one that we cannot use. */
  private static <T> Function<JsonNode, ChannelReply<T>> understood(Function<JsonNode, T> reader) {
    return node -> {
      try {
        return new ChannelReply.Accepted<>(reader.apply(node));
      } catch (IllegalArgumentException malformed) {
        return new ChannelReply.Unavailable<>("unexpected answer: " + malformed.getMessage());
      }
    };
  }

  private static String path(String externalId) {
    return LISTINGS + "/" + encoded(externalId);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
