package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelGateway;
import vn.temlang.storefrontsync.channel.ChannelReply;
import vn.temlang.storefrontsync.channel.ListingContent;
import vn.temlang.storefrontsync.channel.ListingField;
import vn.temlang.storefrontsync.channel.RemoteListing;

/** Sends what differs and reads back what became of it. */
@Singleton
class ListingPush {
  private final ChannelGateway gateway;
  private final Listings listings;
  private final OrderCatchUp orders;
  private final Wishes wishes;

  ListingPush(ChannelGateway gateway, Listings listings, OrderCatchUp orders, Wishes wishes) {
    this.gateway = gateway;
    this.listings = listings;
    this.orders = orders;
    this.wishes = wishes;
  }

  /** What is there at the end; empty where nothing is and nothing should be. */
  ChannelReply<Optional<RemoteListing>> push(ChannelAccount account, Wishes.Wished wished) {
    return present(account, wished)
        .then(
            remote ->
                remote.isPresent()
                    ? change(account, wished, remote.get()).then(ListingPush::there)
                    : create(account, wished));
  }

  private static <T> ChannelReply<Optional<T>> there(T value) {
    return new ChannelReply.Accepted<>(Optional.of(value));
  }

  /**
   * By its name where we know it; otherwise by our SKU, always: a create that timed out may have
   * taken effect.
   */
  private ChannelReply<Optional<RemoteListing>> present(
      ChannelAccount account, Wishes.Wished wished) {
    Optional<RemoteListing.Reference> known = wished.listing().remote();
    if (known.isPresent()) {
      return gateway.read(account, known.get().externalId()).then(ListingPush::there);
    }
    String sku = wished.desired().content().get(ListingField.SKU);
    return gateway
        .findBySku(account, sku)
        .then(
            found ->
                hideOthers(account, found)
                    .then(
                        hidden -> {
                          Optional<RemoteListing> first = found.stream().findFirst();
                          first.ifPresent(remote -> link(wished, remote));
                          return new ChannelReply.Accepted<>(first);
                        }));
  }

  private void link(Wishes.Wished wished, RemoteListing remote) {
    listings.link(wished.listing().place().id(), remote.reference());
  }

  /** Of several under one SKU all but the oldest are taken off sale. */
  private ChannelReply<Integer> hideOthers(ChannelAccount account, List<RemoteListing> found) {
    ChannelReply<Integer> hidden = new ChannelReply.Accepted<>(0);
    for (RemoteListing other : found.stream().skip(1).toList()) {
      if (other.content().online()) {
        ListingContent off = other.content().with(ListingField.ONLINE, Boolean.toString(false));
        String id = other.reference().externalId();
        hidden =
            hidden.then(
                count ->
                    gateway
                        .update(account, id, off, EnumSet.of(ListingField.ONLINE))
                        .then(done -> new ChannelReply.Accepted<>(count + 1)));
      }
    }
    return hidden;
  }

  private ChannelReply<Optional<RemoteListing>> create(
      ChannelAccount account, Wishes.Wished wished) {
    DesiredListing desired = wished.desired();
    if (!desired.online()) {
      return new ChannelReply.Accepted<>(Optional.empty());
    }
    return gateway
        .create(account, desired.content(), desired.stock())
        .then(
            created -> {
              link(wished, created);
              return readBack(account, created).then(ListingPush::there);
            });
  }

  private ChannelReply<RemoteListing> change(
      ChannelAccount account, Wishes.Wished wished, RemoteListing remote) {
    // never raise a shop's stock over orders that we have not heard of
    if (remote.stock() >= wished.desired().stock()) {
      return apply(account, wished.desired(), remote);
    }
    return orders.catchUp(account.id())
        ? apply(account, wishes.renew(wished.listing()).desired(), remote)
        : new ChannelReply.Unavailable<>("the orders of the shop cannot be read");
  }

  private ChannelReply<RemoteListing> apply(
      ChannelAccount account, DesiredListing desired, RemoteListing remote) {
    Set<ListingField> differing = desired.content().differences(remote.content());
    if (differing.isEmpty() && remote.stock() == desired.stock()) {
      return new ChannelReply.Accepted<>(remote);
    }
    String id = remote.reference().externalId();
    return content(account, desired.content(), differing, remote)
        .then(
            changed ->
                changed.stock() == desired.stock()
                    ? new ChannelReply.Accepted<>(changed)
                    : gateway.setStock(account, id, desired.stock()))
        .then(changed -> readBack(account, changed));
  }

  private ChannelReply<RemoteListing> content(
      ChannelAccount account,
      ListingContent content,
      Set<ListingField> differing,
      RemoteListing remote) {
    return differing.isEmpty()
        ? new ChannelReply.Accepted<>(remote)
        : gateway.update(account, remote.reference().externalId(), content, differing);
  }

  private ChannelReply<RemoteListing> readBack(ChannelAccount account, RemoteListing sent) {
    return gateway.read(account, sent.reference().externalId());
  }
}
