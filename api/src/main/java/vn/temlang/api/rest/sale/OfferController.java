package vn.temlang.api.rest.sale;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.storefrontsync.listing.Offer;
import vn.temlang.storefrontsync.listing.RegisterOffer;
import vn.temlang.storefrontsync.listing.RegisterOffer.Registration;
import vn.temlang.storefrontsync.listing.ShowOffer;
import vn.temlang.storefrontsync.stock.MoveStock;
import vn.temlang.storefrontsync.stock.Movement;
import vn.temlang.storefrontsync.stock.OfferId;
import vn.temlang.storefrontsync.stock.StockMove;

/** What is on offer, and its stock. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class OfferController {
  private final RegisterOffer register;
  private final ShowOffer show;
  private final MoveStock stock;
  private final SaleProblems problems;

  OfferController(RegisterOffer register, ShowOffer show, MoveStock stock, SaleProblems problems) {
    this.register = register;
    this.show = show;
    this.stock = stock;
    this.problems = problems;
  }

  record OfferBody(UUID productId, String sku) {}

  /** What a person may enter; reservations and sales come with orders alone. */
  enum ManualMovement {
    RECEIVED(Movement.Kind.RECEIVED),
    ADJUSTED(Movement.Kind.ADJUSTED);

    private final Movement.Kind kind;

    ManualMovement(Movement.Kind kind) {
      this.kind = kind;
    }
  }

  record MovementBody(
      UUID offerId, ManualMovement kind, long quantity, @Nullable String reference) {}

  record LevelView(UUID offerId, long onHand, long reserved, long available) {}

  @Needs(Action.SELL)
  @Put("/offers/{id}")
  HttpResponse<?> put(UUID id, @Body OfferBody body) {
    OfferId offer = new OfferId(id);
    return switch (register.register(new Offer(offer, body.productId(), body.sku()))) {
      case Registration.Registered(boolean created) ->
          created
              ? HttpResponse.created(show.show(offer).orElseThrow())
              : HttpResponse.ok(show.show(offer).orElseThrow());
      case Registration.Refused(var reason) -> problems.of(reason);
    };
  }

  @Needs(Action.READ_SALES)
  @Get("/offers/{id}")
  Optional<ShowOffer.View> get(UUID id) {
    return show.show(new OfferId(id));
  }

  @Needs(Action.SELL)
  @Put("/stock-movements/{id}")
  HttpResponse<?> move(UUID id, @Body MovementBody body) {
    String reference = Optional.ofNullable(body.reference()).orElse("manual");
    OfferId offer = new OfferId(body.offerId());
    Movement movement = new Movement(id, offer, body.kind().kind, body.quantity(), reference);
    return switch (stock.move(movement)) {
      case StockMove.Moved(var level, boolean repeated) -> {
        LevelView view =
            new LevelView(offer.value(), level.onHand(), level.reserved(), level.available());
        yield repeated ? HttpResponse.ok(view) : HttpResponse.created(view);
      }
      case StockMove.Refused(var reason, var level) -> problems.of(reason);
    };
  }
}
