package vn.temlang.storefrontsync.channel;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Talks to a marketplace; every call may take seconds, so none is made inside a transaction. After
 * {@link ChannelReply.Unavailable} on {@link #create} the listing may exist all the same: look it
 * up with {@link #findBySku} before trying again.
 */
public interface ChannelGateway {
  Set<Capability> capabilities();

  ChannelReply<RemoteListing> create(ChannelAccount account, ListingContent content, long stock);

  /** All that carry our SKU, the oldest first; more than one is a fault to heal. */
  ChannelReply<List<RemoteListing>> findBySku(ChannelAccount account, String sku);

  ChannelReply<RemoteListing> read(ChannelAccount account, String externalId);

  /** Sends the named fields only; what the content does not say is cleared over there. */
  ChannelReply<RemoteListing> update(
      ChannelAccount account, String externalId, ListingContent content, Set<ListingField> fields);

  /** Sets the absolute number that may be sold. */
  ChannelReply<RemoteListing> setStock(ChannelAccount account, String externalId, long quantity);

  /** Orders whose update time is not before the given one, oldest change first. */
  ChannelReply<OrderPage> ordersChangedSince(
      ChannelAccount account, Instant since, Optional<String> cursor);

  /** Tells it where to send hints. */
  ChannelReply<URI> sendHintsTo(ChannelAccount account, URI address);
}
