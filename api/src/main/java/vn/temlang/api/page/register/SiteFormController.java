package vn.temlang.api.page.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.FormView;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.Revised;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.EditSite;
import vn.temlang.traceability.place.Location;
import vn.temlang.traceability.place.RegisterSite;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.Sites;

/** Enters a place of a producer, and changes what is said of one. */
@Controller("/portal")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.WRITE_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class SiteFormController {
  private final Catalogue catalogue;
  private final RegisterSite register;
  private final EditSite edit;
  private final RegisterScreen screen;
  private final IdSource ids;

  SiteFormController(
      Catalogue catalogue,
      RegisterSite register,
      EditSite edit,
      RegisterScreen screen,
      IdSource ids) {
    this.catalogue = catalogue;
    this.register = register;
    this.edit = edit;
    this.screen = screen;
    this.ids = ids;
  }

  /** What is looked up. */
  @jakarta.inject.Singleton
  record Catalogue(Producers producers, Sites sites, AdminUnits units) {}

  @ShowsPersonalData
  @Get(uri = "/producers/{id}/sites/new", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> blank(HttpRequest<?> request, UUID id) {
    return catalogue
        .producers()
        .find(new ProducerId(id))
        .map(
            producer ->
                screen.show(request, fresh(request, producer, Map.of(), ids.next(), Faults.none())))
        .orElseGet(() -> screen.notFound(request));
  }

  @ShowsPersonalData
  @Post(uri = "/producers/{id}/sites/new", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    Optional<Producer> producer = catalogue.producers().find(new ProducerId(id));
    if (producer.isEmpty()) {
      return screen.notFound(request);
    }
    Typed typed = new Typed(form, screen.words(request));
    UUID site = typed.id().orElseGet(ids::next);
    Optional<RegisterSite.Wish> wish = SiteForm.read(typed, new SiteId(site), producer.get().id());
    if (wish.isEmpty()) {
      return screen.show(request, fresh(request, producer.get(), form, site, typed.faults()));
    }
    Registration<Site> registration =
        swapped(wish.get())
            .<Registration<Site>>map(Registration.Refused::new)
            .orElseGet(() -> register.register(wish.get()));
    return switch (registration) {
      case Registration.New<Site> entered -> back(producer.get().id(), Done.Deed.SITE_ENTERED);
      case Registration.Same<Site> entered -> back(producer.get().id(), Done.Deed.SITE_ENTERED);
      case Registration.Refused<Site>(Refusal refusal) ->
          screen.show(
              request, fresh(request, producer.get(), form, site, screen.faults(request, refusal)));
    };
  }

  private static Optional<Refusal> swapped(RegisterSite.Wish wish) {
    return wish.location()
        .flatMap(point -> Location.swapped(point.lat(), point.lon()))
        .map(
            meant ->
                Refusal.of(RefusalReason.COORDINATES_SWAPPED, meant.lat() + ", " + meant.lon()));
  }

  private static HttpResponse<?> back(ProducerId producer, Done.Deed deed) {
    return RegisterScreen.done("/portal/producers/" + producer.value(), deed);
  }

  private FormView fresh(
      HttpRequest<?> request,
      Producer producer,
      Map<String, String> values,
      UUID id,
      Faults faults) {
    Words words = screen.words(request);
    String page = "/portal/producers/" + producer.id().value();
    return new FormView(
        words.text("register.site.new", producer.name().value()),
        Optional.of("register.site.lead"),
        page + "/sites/new",
        page,
        SiteForm.groups(values, meant(values, Optional.empty()), words),
        Map.of("id", id.toString()),
        List.of(),
        List.of(),
        faults);
  }

  /** What an unclear address may mean, and the commune that stands. */
  private List<FormView.Option> meant(Map<String, String> values, Optional<Site> stands) {
    Map<String, Commune> communes = new java.util.LinkedHashMap<>();
    stands
        .flatMap(site -> catalogue.units().find(site.commune()))
        .ifPresent(commune -> communes.put(commune.code().value(), commune));
    String address = values.getOrDefault("address", "");
    if (!address.isBlank()
        && catalogue.units().read(address).commune()
            instanceof AdminUnits.Successor.Divided(List<Commune> choices)) {
      choices.forEach(commune -> communes.put(commune.code().value(), commune));
    }
    return communes.values().stream()
        .map(commune -> new FormView.Option(commune.code().value(), commune.inWords()))
        .toList();
  }

  @ShowsPersonalData
  @Get(uri = "/sites/{id}/edit", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> change(HttpRequest<?> request, UUID id) {
    return catalogue
        .sites()
        .findRevised(new SiteId(id))
        .map(
            now ->
                screen.show(
                    request,
                    changed(request, now, SiteForm.values(now.value()), false, Faults.none())))
        .orElseGet(() -> screen.notFound(request));
  }

  @ShowsPersonalData
  @Post(uri = "/sites/{id}/edit", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    Optional<Revised<Site>> now = catalogue.sites().findRevised(new SiteId(id));
    if (now.isEmpty()) {
      return screen.notFound(request);
    }
    Map<String, String> values = byNewAddress(form, now.get().value());
    Typed typed = new Typed(values, screen.words(request));
    Optional<RegisterSite.Wish> wish =
        SiteForm.read(typed, new SiteId(id), now.get().value().producer());
    Revised<Site> seen = new Revised<>(now.get().value(), typed.revision());
    if (wish.isEmpty()) {
      return screen.show(request, changed(request, seen, values, false, typed.faults()));
    }
    Edit<Site> outcome =
        swapped(wish.get())
            .<Edit<Site>>map(Edit.Refused::new)
            .orElseGet(() -> edit.edit(wish.get(), typed.revision()));
    return switch (outcome) {
      case Edit.Done<Site> done -> back(wish.get().producer(), Done.Deed.CHANGE_STORED);
      case Edit.Same<Site> same -> back(wish.get().producer(), Done.Deed.CHANGE_STORED);
      case Edit.Conflict<Site>(Revised<Site> stands) ->
          screen.show(request, changed(request, stands, values, true, Faults.none()));
      case Edit.Refused<Site>(Refusal refusal) ->
          screen.show(
              request, changed(request, seen, values, false, screen.faults(request, refusal)));
    };
  }

  private static Map<String, String> byNewAddress(Map<String, String> form, Site stands) {
    Map<String, String> values = new HashMap<>(form);
    String address = form.getOrDefault("address", "").strip();
    if (stands.movesByAddress(address, form.getOrDefault("commune", ""))) {
      values.put("commune", "");
    }
    return values;
  }

  private FormView changed(
      HttpRequest<?> request,
      Revised<Site> seen,
      Map<String, String> values,
      boolean conflict,
      Faults faults) {
    Words words = screen.words(request);
    Site site = seen.value();
    List<FormView.Group> groups = SiteForm.groups(values, meant(values, Optional.of(site)), words);
    return new FormView(
        words.text("register.change", site.name().value()),
        Optional.of("register.site.change"),
        "/portal/sites/" + site.id().value() + "/edit",
        "/portal/producers/" + site.producer().value(),
        groups,
        Map.of("revision", Integer.toString(seen.revision())),
        List.of(),
        conflict ? RegisterScreen.meanwhile(groups, SiteForm.values(site)) : List.of(),
        faults);
  }
}
