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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
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
import vn.temlang.traceability.party.EditProducer;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.ProducerKind;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.party.RegisterProducer;

/** Enters a producer, and changes what is said of one. */
@Controller("/portal/producers")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.WRITE_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProducerFormController {
  private static final String LIST = "/portal/producers";

  private final RegisterProducer register;
  private final EditProducer edit;
  private final Producers producers;
  private final RegisterScreen screen;
  private final IdSource ids;

  ProducerFormController(
      RegisterProducer register,
      EditProducer edit,
      Producers producers,
      RegisterScreen screen,
      IdSource ids) {
    this.register = register;
    this.edit = edit;
    this.producers = producers;
    this.screen = screen;
    this.ids = ids;
  }

  @Get(uri = "/new", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> blank(HttpRequest<?> request) {
    return screen.show(request, fresh(request, Map.of(), ids.next(), List.of(), Faults.none()));
  }

  /**
   * Enters one. Where the register has one that sounds the same, nothing is stored before the
   * person has said that this is another: two spellings of one producer would be two for ever.
   */
  @ShowsPersonalData
  @Post(uri = "/new", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    Typed typed = new Typed(form, screen.words(request));
    UUID id = typed.id().orElseGet(ids::next);
    Optional<ProducerForm.Wish> wish = ProducerForm.read(typed);
    if (wish.isEmpty()) {
      return screen.show(request, fresh(request, form, id, List.of(), typed.faults()));
    }
    List<Producer> alike =
        producers.soundingLike(wish.get().name()).stream()
            .filter(known -> !known.id().value().equals(id))
            .toList();
    if (!alike.isEmpty() && !form.containsKey("another")) {
      return screen.show(request, fresh(request, form, id, alike, Faults.none()));
    }
    Producer producer =
        new Producer(
            new ProducerId(id),
            wish.get().kind(),
            wish.get().name(),
            wish.get().reference(),
            Subject.get(who).entersFor(),
            false);
    return switch (register.register(producer)) {
      case Registration.New<Producer> entered -> entered(producer);
      case Registration.Same<Producer> entered -> entered(producer);
      case Registration.Refused<Producer>(Refusal refusal) ->
          screen.show(
              request, fresh(request, form, id, List.of(), screen.faults(request, refusal)));
    };
  }

  /** A household is asked before anything of it is shown. */
  private static HttpResponse<?> entered(Producer producer) {
    String page = LIST + "/" + producer.id().value();
    return RegisterScreen.done(
        producer.kind().isOrganisation() ? page : page + "/consents", Done.Deed.PRODUCER_ENTERED);
  }

  private FormView fresh(
      HttpRequest<?> request,
      Map<String, String> values,
      UUID id,
      List<Producer> alike,
      Faults faults) {
    Words words = screen.words(request);
    return new FormView(
        words.text("register.producer.new"),
        Optional.of("register.producer.lead"),
        LIST + "/new",
        LIST,
        ProducerForm.groups(values, Arrays.asList(ProducerKind.values()), words),
        Map.of("id", id.toString()),
        alike.stream()
            .map(
                known ->
                    new FormView.Alike(
                        known.name().value(),
                        words.text(
                            vn.temlang.api.page.portal.ProducerKind.valueOf(known.kind().name())
                                .word()),
                        LIST + "/" + known.id().value()))
            .toList(),
        List.of(),
        faults);
  }

  @ShowsPersonalData
  @Get(uri = "/{id}/edit", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> change(HttpRequest<?> request, UUID id) {
    return producers
        .findRevised(new ProducerId(id))
        .map(
            now ->
                screen.show(
                    request,
                    changed(request, now, ProducerForm.values(now.value()), false, Faults.none())))
        .orElseGet(() -> screen.notFound(request));
  }

  @ShowsPersonalData
  @Post(uri = "/{id}/edit", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    Optional<Revised<Producer>> now = producers.findRevised(new ProducerId(id));
    if (now.isEmpty()) {
      return screen.notFound(request);
    }
    Typed typed = new Typed(form, screen.words(request));
    Optional<ProducerForm.Wish> wish = ProducerForm.read(typed);
    if (wish.isEmpty()) {
      Revised<Producer> seen = new Revised<>(now.get().value(), typed.revision());
      return screen.show(request, changed(request, seen, form, false, typed.faults()));
    }
    return switch (edit.edit(
        now.get().value().id(),
        typed.revision(),
        wish.get().kind(),
        wish.get().name(),
        wish.get().reference())) {
      case Edit.Done<Producer> done ->
          RegisterScreen.done(LIST + "/" + id, Done.Deed.CHANGE_STORED);
      case Edit.Same<Producer> same ->
          RegisterScreen.done(LIST + "/" + id, Done.Deed.CHANGE_STORED);
      case Edit.Conflict<Producer>(Revised<Producer> stands) ->
          screen.show(request, changed(request, stands, form, true, Faults.none()));
      case Edit.Refused<Producer>(Refusal refusal) ->
          refusal.reason() == RefusalReason.NOT_FOUND
              ? screen.notFound(request)
              : screen.show(
                  request,
                  changed(
                      request,
                      new Revised<>(now.get().value(), typed.revision()),
                      form,
                      false,
                      screen.faults(request, refusal)));
    };
  }

  private FormView changed(
      HttpRequest<?> request,
      Revised<Producer> seen,
      Map<String, String> values,
      boolean conflict,
      Faults faults) {
    Words words = screen.words(request);
    Producer producer = seen.value();
    String page = LIST + "/" + producer.id().value();
    List<FormView.Group> groups =
        ProducerForm.groups(values, ProducerForm.kindsLike(producer.kind()), words);
    return new FormView(
        words.text("register.change", producer.name().value()),
        Optional.empty(),
        page + "/edit",
        page,
        groups,
        Map.of("revision", Integer.toString(seen.revision())),
        List.of(),
        conflict ? RegisterScreen.meanwhile(groups, ProducerForm.values(producer)) : List.of(),
        faults);
  }
}
