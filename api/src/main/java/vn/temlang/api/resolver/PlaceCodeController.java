package vn.temlang.api.resolver;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.PlaceWords;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.PlaceCodeView;
import vn.temlang.api.page.view.UnknownCodeView;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.place.VPostcode;

/** The trace code of a place, as events name it. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PlaceCodeController {
  private final Sites sites;
  private final Producers producers;
  private final AdminUnits units;
  private final Pages pages;

  PlaceCodeController(Sites sites, Producers producers, AdminUnits units, Pages pages) {
    this.sites = sites;
    this.producers = producers;
    this.units = units;
    this.pages = pages;
  }

  /**
   * Name, commune and address codes of an organisation's place; of a household's, which may be a
   * home, the kind and the commune alone. 404 for an unknown code.
   */
  @Get(
      uris = {"/place/{id}", "/PLACE/{id}"},
      produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> place(HttpRequest<?> request, String id) {
    return id(id)
        .flatMap(sites::find)
        .map(site -> pages.answer(request, view(pages.words(request), site)))
        .orElseGet(() -> pages.answer(request, HttpStatus.NOT_FOUND, UnknownCodeView.of(id)));
  }

  private static Optional<SiteId> id(String text) {
    try {
      return Optional.of(new SiteId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private PlaceCodeView view(Words words, Site site) {
    Optional<Producer> owner = producers.find(site.producer());
    Optional<Producer> organisation = owner.filter(known -> known.kind().isOrganisation());
    return new PlaceCodeView(
        PlaceWords.of(
            words,
            organisation.map(known -> site.name().value()),
            Optional.of(site.kind()),
            Optional.empty()),
        PlaceWords.word(site.kind()),
        units.find(site.commune()).map(Commune::inWords),
        organisation.map(known -> open(known, site)),
        owner.map(Producer::sample).orElse(false));
  }

  private static PlaceCodeView.Open open(Producer owner, Site site) {
    return new PlaceCodeView.Open(
        owner.name().value(),
        site.vpostcode().map(VPostcode::code),
        site.vpostcode().map(VPostcode::onTrial).orElse(false),
        site.ndasCode(),
        site.plusCode().value(),
        site.location().approximate());
  }
}
