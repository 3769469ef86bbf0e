package vn.temlang.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.portal.ProducerKind;
import vn.temlang.api.page.portal.ProducerView;
import vn.temlang.api.page.text.Formats;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;

/** One producer with its places and products. */
@Controller("/portal/producers")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProducerPageController {
  private static final int LIMIT = 200;

  private final Producers producers;
  private final PortalLists lists;
  private final Pages pages;
  private final Clock clock;

  ProducerPageController(Producers producers, PortalLists lists, Pages pages, Clock clock) {
    this.producers = producers;
    this.lists = lists;
    this.pages = pages;
    this.clock = clock;
  }

  @ShowsPersonalData
  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> producer(HttpRequest<?> request, UUID id) {
    return PortalController.found(
        pages, request, producers.find(new ProducerId(id)).map(this::view));
  }

  private ProducerView view(Producer producer) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.VIET_NAM);
    return new ProducerView(
        producer.id().value(),
        producer.name().value(),
        ProducerKind.valueOf(producer.kind().name()),
        producer.reference(),
        producer.enteredOnBehalfBy(),
        lists.sites(producer.id()),
        lists.productsOf(producer.id(), today, LIMIT),
        producer.sample());
  }
}
