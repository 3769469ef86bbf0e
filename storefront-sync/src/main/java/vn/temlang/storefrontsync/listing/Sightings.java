package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.temlang.storefrontsync.channel.ListingField;
import vn.temlang.storefrontsync.channel.RemoteListing;
import vn.temlang.storefrontsync.listing.Condition.Reason;

/** Keeps what was read back from a shop, and what follows from it. */
@Singleton
class Sightings {
  private final Listings listings;
  private final Clock clock;

  Sightings(Listings listings, Clock clock) {
    this.listings = listings;
    this.clock = clock;
  }

  /** Returns whether the shop shows what it should. */
  @Transactional
  boolean observe(Wishes.Wished wished, RemoteListing remote) {
    Listing listing = listings.find(wished.listing().place().id()).orElseThrow();
    Instant now = clock.instant();
    String hash = remote.content().hash(remote.stock());
    boolean inStep = hash.equals(listing.desired().hash());
    Listing.Figures figures =
        new Listing.Figures(
            remote.content().get(ListingField.TITLE),
            remote.content().number(ListingField.PRICE_VND),
            remote.stock());
    long generation = inStep ? listing.desired().generation() : listing.observed().generation();
    listings.observe(
        listing.place().id(),
        new Listing.Observed(
            generation, hash, remote.state().status().name(), figures, Optional.of(now)));
    if (inStep) {
      say(listing, Condition.Type.IN_STEP, Condition.Status.TRUE, Reason.SEEN_AS_DESIRED, "");
    } else {
      say(listing, Condition.Type.IN_STEP, Condition.Status.FALSE, Reason.SHOP_DISAGREES, "");
    }
    moderation(listing, remote.state());
    return inStep;
  }

  /**
   * Half as long again as the moderator has taken so far: 2 seconds at first, 15 minutes at most.
   */
  Duration untilNextLook(ListingId id) {
    Instant now = clock.instant();
    Duration waited =
        listings.conditions(id).stream()
            .filter(condition -> condition.type() == Condition.Type.ACCEPTED)
            .map(condition -> Duration.between(condition.since(), now))
            .findFirst()
            .orElse(Duration.ZERO);
    long seconds = Math.clamp(waited.toSeconds() / 2, 2, 900);
    return Duration.ofSeconds(seconds);
  }

  private void moderation(Listing listing, RemoteListing.State state) {
    switch (state.status()) {
      case LIVE -> say(listing, Condition.Type.ACCEPTED, Condition.Status.TRUE, Reason.LIVE, "");
      case UNDER_REVIEW ->
          say(listing, Condition.Type.ACCEPTED, Condition.Status.UNKNOWN, Reason.UNDER_REVIEW, "");
      case OFFLINE ->
          say(listing, Condition.Type.ACCEPTED, Condition.Status.FALSE, Reason.HIDDEN, "");
      case REJECTED ->
          say(
              listing,
              Condition.Type.ACCEPTED,
              Condition.Status.FALSE,
              Reason.REJECTED_BY_SHOP,
              state.reason());
    }
  }

  @Transactional
  void say(
      Listing listing, Condition.Type type, Condition.Status status, Reason reason, String words) {
    Condition.Message message = reason.message(words);
    listings.set(
        listing.place().id(), new Condition(type, status, reason, message, clock.instant()));
  }
}
