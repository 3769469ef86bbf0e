package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelAccounts;
import vn.temlang.storefrontsync.channel.ChannelReply;
import vn.temlang.storefrontsync.channel.RemoteListing;
import vn.temlang.storefrontsync.listing.Condition.Reason;
import vn.temlang.storefrontsync.work.WorkHandler;
import vn.temlang.storefrontsync.work.WorkItem;
import vn.temlang.storefrontsync.work.WorkKey;
import vn.temlang.storefrontsync.work.WorkKind;
import vn.temlang.storefrontsync.work.WorkOutcome;

/**
 * Makes a listing what it should be. It looks at what is, never at what was sent: compare, send
 * only what differs, read back, and only then believe. May be run at any time and any number of
 * times.
 */
@Singleton
public class ReconcileListing implements WorkHandler {
  private final ChannelAccounts accounts;
  private final Listings listings;
  private final Wishes wishes;
  private final ListingPush push;
  private final Sightings sightings;

  ReconcileListing(
      ChannelAccounts accounts,
      Listings listings,
      Wishes wishes,
      ListingPush push,
      Sightings sightings) {
    this.accounts = accounts;
    this.listings = listings;
    this.wishes = wishes;
    this.push = push;
    this.sightings = sightings;
  }

  static WorkKey key(Listing.Place place) {
    return new WorkKey(place.account(), WorkKind.RECONCILE_LISTING, place.id().value());
  }

  @Override
  public WorkKind kind() {
    return WorkKind.RECONCILE_LISTING;
  }

  @Override
  public WorkOutcome handle(WorkItem item) {
    return reconcile(item.key().entity());
  }

  /** One round for one listing. */
  public WorkOutcome reconcile(UUID listingId) {
    Optional<Listing> found = listings.find(new ListingId(listingId));
    Optional<ChannelAccount> account =
        found.flatMap(listing -> accounts.find(listing.place().account()));
    if (found.isEmpty() || account.isEmpty()) {
      return new WorkOutcome.Done();
    }
    Wishes.Wished wished = wishes.renew(found.get());
    if (!account.get().active()) {
      sightings.say(
          wished.listing(),
          Condition.Type.IN_STEP,
          Condition.Status.UNKNOWN,
          Reason.ACCOUNT_NOT_ACTIVE,
          "");
      return new WorkOutcome.Done();
    }
    return settle(wished, push.push(account.get(), wished));
  }

  private WorkOutcome settle(Wishes.Wished wished, ChannelReply<Optional<RemoteListing>> reply) {
    Listing listing = wished.listing();
    return switch (reply) {
      case ChannelReply.Accepted<Optional<RemoteListing>>(Optional<RemoteListing> remote) ->
          remote.isEmpty() ? absent(listing) : seen(wished, remote.get());
      case ChannelReply.Rejected<Optional<RemoteListing>>(String reason, String detail) ->
          refused(listing, reason, detail);
      case ChannelReply.Unavailable<Optional<RemoteListing>>(String _) ->
          failed(listing, "SHOP_UNAVAILABLE", Reason.SHOP_UNAVAILABLE, Optional.empty());
      case ChannelReply.RateLimited<Optional<RemoteListing>>(Optional<Duration> after) ->
          failed(listing, "RATE_LIMITED", Reason.SHOP_UNAVAILABLE, after);
    };
  }

  private WorkOutcome absent(Listing listing) {
    sightings.say(listing, Condition.Type.IN_STEP, Condition.Status.TRUE, Reason.NOT_LISTED, "");
    return new WorkOutcome.Done();
  }

  private WorkOutcome seen(Wishes.Wished wished, RemoteListing remote) {
    boolean inStep = sightings.observe(wished, remote);
    if (!inStep) {
      return trouble("SHOP_DISAGREES", Reason.SHOP_DISAGREES.message(""), Optional.empty());
    }
    boolean reviewed = remote.state().status() != RemoteListing.Status.UNDER_REVIEW;
    return reviewed
        ? new WorkOutcome.Done()
        : new WorkOutcome.LookAgain(sightings.untilNextLook(wished.listing().place().id()));
  }

  private WorkOutcome refused(Listing listing, String reason, String detail) {
    sightings.say(
        listing, Condition.Type.IN_STEP, Condition.Status.FALSE, Reason.SHOP_REFUSED, detail);
    // the shop forgot what it had: forget its name too and begin anew
    if (reason.equals("NOT_FOUND") && listing.remote().isPresent()) {
      listings.unlink(listing.place().id());
      return trouble(reason, Reason.SHOP_REFUSED.message(detail), Optional.empty());
    }
    Condition.Message words = Reason.SHOP_REFUSED.message(detail);
    return new WorkOutcome.Hopeless(
        new WorkOutcome.Trouble(reason, words.vietnamese(), words.english()));
  }

  private WorkOutcome failed(
      Listing listing, String name, Reason reason, Optional<Duration> after) {
    sightings.say(listing, Condition.Type.IN_STEP, Condition.Status.UNKNOWN, reason, "");
    return trouble(name, reason.message(), after);
  }

  private static WorkOutcome trouble(
      String name, Condition.Message words, Optional<Duration> after) {
    return new WorkOutcome.Failed(
        new WorkOutcome.Trouble(name, words.vietnamese(), words.english()), after);
  }
}
