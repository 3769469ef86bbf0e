package vn.temlang.storefrontsync.listing;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.RemoteListing;
import vn.temlang.storefrontsync.stock.OfferId;

/**
 * One offer in one shop: what it should be and what it was seen to be.
 *
 * @param remote its name over there, once it has one
 */
public record Listing(
    Place place, Optional<RemoteListing.Reference> remote, Desired desired, Observed observed) {
  /** Which offer, in which shop. */
  public record Place(ListingId id, AccountId account, OfferId offer) {}

  /**
   * What buyers should see.
   *
   * @param generation grows by one with each change of the hash
   */
  public record Desired(long generation, String hash, boolean online, Figures figures) {}

  /**
   * What was read back.
   *
   * @param generation the desired generation that was found to be true there; behind it, work is
   *     left
   * @param status as the shop names it; {@code NONE} before it was ever seen
   */
  public record Observed(
      long generation, String hash, String status, Figures figures, Optional<Instant> at) {}

  /** What people compare first. */
  public record Figures(String title, long priceVnd, long stock) {}

  /** Whether the shop shows what it should. */
  public boolean inStep() {
    return desired.generation() > 0 && desired.generation() == observed.generation();
  }
}
