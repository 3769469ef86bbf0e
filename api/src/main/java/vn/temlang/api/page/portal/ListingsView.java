package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.view.View;

/** What is on sale where, as wished and as last seen there. */
public record ListingsView(List<Listing> listings) implements View {

  public ListingsView {
    listings = List.copyOf(listings);
  }

  @Override
  public String template() {
    return "portal/listings";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /**
   * A product on a channel.
   *
   * @param wishedPrice the price that it should have there, whole đồng
   * @param seenPrice the price that was last read back there
   * @param condition in plain words why it is as it is
   * @param shopLink the product's page at the shop
   */
  public record Listing(
      String product,
      String channel,
      ListingState state,
      long wishedPrice,
      Optional<Long> seenPrice,
      Optional<Long> stock,
      Optional<Instant> seenAt,
      Optional<String> condition,
      Optional<String> shopLink,
      boolean sample) {}
}
