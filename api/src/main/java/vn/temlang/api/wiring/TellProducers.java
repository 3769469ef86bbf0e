package vn.temlang.api.wiring;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Subject;
import vn.temlang.api.message.MessageQueue;
import vn.temlang.api.message.Notice;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Messages;
import vn.temlang.storefrontsync.listing.Offer;
import vn.temlang.storefrontsync.listing.Offers;
import vn.temlang.storefrontsync.order.OrderId;
import vn.temlang.storefrontsync.order.OrderNews;
import vn.temlang.storefrontsync.stock.OfferId;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;
import vn.temlang.traceability.rights.OpenedRequest;
import vn.temlang.traceability.rights.OpenedRequest.Progress;
import vn.temlang.traceability.rights.RequestNews;
import vn.temlang.traceability.stamp.RunNews;
import vn.temlang.traceability.stamp.StampRun;

/**
 * Writes to a producer's person what the text of {@code MESSAGES} names: a new order, stamps that
 * are ready, an answer to a request. In Vietnamese, because nothing says what else the person
 * reads.
 */
@Singleton
class TellProducers implements OrderNews, RunNews, RequestNews {
  /** After which it is news no more. */
  private static final Duration NEWS = Duration.ofDays(2);

  private final MessageQueue queue;
  private final Optional<vn.temlang.api.message.Messages> gateway;
  private final Goods goods;
  private final Letters letters;
  private final IdSource ids;
  private final Clock clock;

  TellProducers(
      MessageQueue queue,
      Optional<vn.temlang.api.message.Messages> gateway,
      Goods goods,
      Letters letters,
      IdSource ids,
      Clock clock) {
    this.queue = queue;
    this.gateway = gateway;
    this.goods = goods;
    this.letters = letters;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whose an offer is. */
  @Singleton
  record Goods(Offers offers, Products products) {}

  /** What a message says. */
  @Singleton
  record Letters(Messages texts, TemlangConfiguration configuration) {}

  @Override
  public void arrived(OrderId order, Set<OfferId> offers) {
    Set<ProducerId> producers = new LinkedHashSet<>();
    for (OfferId offer : offers) {
      goods
          .offers()
          .find(offer)
          .map(Offer::productId)
          .flatMap(id -> goods.products().find(new ProductId(id)))
          .map(Product::producer)
          .ifPresent(producers::add);
    }
    producers.forEach(producer -> tell(producer, "message.order", "/portal/orders"));
  }

  @Override
  public void ready(StampRun run) {
    if (!asksForItself(run.producer())) {
      tell(run.producer(), "message.stamps", "/portal/runs/" + run.id().value());
    }
  }

  /** Who ordered the stamps sees them already. */
  private static boolean asksForItself(ProducerId producer) {
    return ServerRequestContext.currentRequest()
        .flatMap(request -> request.getUserPrincipal(Authentication.class))
        .flatMap(Subject::of)
        .stream()
        .flatMap(subject -> subject.grants().stream())
        .anyMatch(
            grant ->
                grant.role() == Role.HOUSEHOLD
                    && grant.scope().value().equals(producer.value().toString()));
  }

  @Override
  public void moved(OpenedRequest opened) {
    String key =
        switch (opened.progress()) {
          case Progress.Received() -> throw new IllegalArgumentException("nothing has moved yet");
          case Progress.Answered(Instant at) -> "message.request.answered";
          case Progress.Done(Instant at) -> "message.request.done";
          case Progress.Refused(Instant at, Optional<String> reason) -> "message.request.refused";
        };
    ProducerId producer = opened.request().producer();
    tell(producer, key, "/portal/producers/" + producer.value() + "/consents");
  }

  private void tell(ProducerId producer, String key, String path) {
    if (gateway.isPresent()) {
      Instant now = clock.instant();
      String text =
          letters
              .texts()
              .text(Language.VIETNAMESE, key, letters.configuration().publicUrl() + path);
      queue.add(new Notice(ids.next(), producer, text, Notice.SINCE_TEXT), now, now.plus(NEWS));
    }
  }
}
