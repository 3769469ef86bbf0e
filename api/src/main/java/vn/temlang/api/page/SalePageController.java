package vn.temlang.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.page.portal.ListingState;
import vn.temlang.api.page.portal.ListingsView;
import vn.temlang.api.page.portal.OrderState;
import vn.temlang.api.page.portal.OrdersView;
import vn.temlang.api.page.text.Language;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.RemoteOrder;
import vn.temlang.storefrontsync.listing.Condition;
import vn.temlang.storefrontsync.listing.Listing;
import vn.temlang.storefrontsync.listing.ShowListing;
import vn.temlang.storefrontsync.order.ListOrders;
import vn.temlang.storefrontsync.stock.OfferId;

/** What is on sale where, and what was ordered. */
@Controller("/portal")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_SALES)
@ExecuteOn(TaskExecutors.BLOCKING)
class SalePageController {
  private final ShowListing listings;
  private final ListOrders orders;
  private final Sale sale;
  private final Pages pages;

  SalePageController(ShowListing listings, ListOrders orders, Sale sale, Pages pages) {
    this.listings = listings;
    this.orders = orders;
    this.sale = sale;
    this.pages = pages;
  }

  @Get(uri = "/listings", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> listings(HttpRequest<?> request) {
    boolean english = pages.visit(request).language() == Language.ENGLISH;
    return pages.answer(
        request,
        new ListingsView(listings.all().stream().map(view -> line(view, english)).toList()));
  }

  private ListingsView.Listing line(ShowListing.View view, boolean english) {
    Listing.Observed observed = view.observed();
    boolean seen = observed.at().isPresent();
    return new ListingsView.Listing(
        view.desired().figures().title(),
        sale.channel(new AccountId(view.place().accountId())),
        state(view),
        view.desired().figures().priceVnd(),
        seen ? Optional.of(observed.figures().priceVnd()) : Optional.empty(),
        seen ? Optional.of(observed.figures().stock()) : Optional.empty(),
        observed.at(),
        trouble(view).map(condition -> sentence(condition, english)),
        view.url(),
        sale.sample(new OfferId(view.place().offerId())));
  }

  private static ListingState state(ShowListing.View view) {
    if (!view.desired().online()) {
      return ListingState.OFF;
    }
    Optional<Condition.Reason> trouble = trouble(view).map(Condition::reason);
    if (trouble.isEmpty()) {
      return view.inStep() ? ListingState.LIVE : ListingState.WAITING;
    }
    return switch (trouble.get()) {
      case SHOP_UNAVAILABLE, SHOP_DISAGREES -> ListingState.RETRYING;
      case SHOP_REFUSED, REJECTED_BY_SHOP, ACCOUNT_NOT_ACTIVE -> ListingState.REFUSED;
      case UNDER_REVIEW, CHANGING, NOT_LISTED, HIDDEN -> ListingState.WAITING;
      case READY,
          PRODUCT_INACTIVE,
          NO_PRICE,
          NO_STOCK,
          CERTIFICATE_VALID,
          CERTIFICATE_EXPIRED,
          CERTIFICATE_REVOKED,
          CERTIFICATE_UNKNOWN,
          NO_STARS_CLAIMED,
          SEEN_AS_DESIRED,
          LISTED_TWICE,
          LIVE ->
          view.inStep() ? ListingState.LIVE : ListingState.WAITING;
    };
  }

  /** The first statement that is not simply true: what a producer should read. */
  private static Optional<Condition> trouble(ShowListing.View view) {
    return view.conditions().stream()
        .filter(condition -> condition.status() != Condition.Status.TRUE)
        .findFirst();
  }

  private static String sentence(Condition condition, boolean english) {
    return english ? condition.message().english() : condition.message().vietnamese();
  }

  /** The newest, or the one that {@code order} names. */
  @Get(uri = "/orders", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> orders(HttpRequest<?> request, @Nullable @QueryValue UUID order) {
    List<ListOrders.View> shown =
        order == null ? orders.list(Optional.empty()) : orders.find(order).stream().toList();
    return pages.answer(request, new OrdersView(shown.stream().map(this::order).toList()));
  }

  private OrdersView.Order order(ListOrders.View view) {
    List<OrdersView.Line> lines =
        view.lines().stream()
            .map(
                line ->
                    new OrdersView.Line(
                        line.offerId().map(OfferId::new).flatMap(sale::title).orElse(line.sku()),
                        line.quantity(),
                        line.offerId().isPresent()))
            .toList();
    boolean sample =
        view.lines().stream()
            .flatMap(line -> line.offerId().stream())
            .anyMatch(offer -> sale.sample(new OfferId(offer)));
    return new OrdersView.Order(
        view.identity().externalId(),
        sale.channel(new AccountId(view.identity().accountId())),
        view.times().placed(),
        lines,
        view.totalVnd(),
        state(view.status()),
        sample);
  }

  private static OrderState state(RemoteOrder.Status status) {
    return switch (status) {
      case PLACED -> OrderState.PLACED;
      case CONFIRMED -> OrderState.CONFIRMED;
      case SHIPPED -> OrderState.SHIPPED;
      case COMPLETED -> OrderState.COMPLETED;
      case CANCELLED -> OrderState.CANCELLED;
      case RETURNED -> OrderState.RETURNED;
    };
  }
}
