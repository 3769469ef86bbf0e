package vn.temlang.api.rest.sale;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.listing.Listing;
import vn.temlang.storefrontsync.listing.ListingId;
import vn.temlang.storefrontsync.listing.PublishProduct;
import vn.temlang.storefrontsync.listing.PublishProduct.Publication;
import vn.temlang.storefrontsync.listing.ShowListing;
import vn.temlang.storefrontsync.order.ListOrders;
import vn.temlang.storefrontsync.stock.OfferId;
import vn.temlang.storefrontsync.work.ListWork;

/** Listings, the orders that come from them, and the work in between. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListingController {
  private final PublishProduct publish;
  private final ShowListing show;
  private final ListOrders orders;
  private final ListWork work;
  private final SaleProblems problems;

  ListingController(
      PublishProduct publish,
      ShowListing show,
      ListOrders orders,
      ListWork work,
      SaleProblems problems) {
    this.publish = publish;
    this.show = show;
    this.orders = orders;
    this.work = work;
    this.problems = problems;
  }

  record ListingBody(UUID accountId, UUID offerId) {}

  @Needs(Action.SELL)
  @Put("/listings/{id}")
  HttpResponse<?> put(UUID id, @Body ListingBody body) {
    ListingId listing = new ListingId(id);
    Listing.Place place =
        new Listing.Place(listing, new AccountId(body.accountId()), new OfferId(body.offerId()));
    return switch (publish.publish(place)) {
      case Publication.Wished(boolean created) ->
          created
              ? HttpResponse.created(show.show(listing).orElseThrow())
              : HttpResponse.ok(show.show(listing).orElseThrow());
      case Publication.Refused(var reason) -> problems.of(reason);
    };
  }

  @Needs(Action.READ_SALES)
  @Get("/listings/{id}")
  Optional<ShowListing.View> get(UUID id) {
    return show.show(new ListingId(id));
  }

  /** At most 200. */
  @Needs(Action.READ_SALES)
  @Get("/listings")
  List<ShowListing.View> listings() {
    return show.all();
  }

  /** The newest 200, of one account or of all. */
  @Needs(Action.READ_SALES)
  @Get("/orders")
  List<ListOrders.View> orders(@Nullable @QueryValue UUID accountId) {
    return orders.list(Optional.ofNullable(accountId).map(AccountId::new));
  }

  /** What is waiting or was given up; at most 200. */
  @Needs(Action.RUN_SHOPS)
  @Get("/work-items")
  List<ListWork.View> work() {
    return work.list();
  }
}
