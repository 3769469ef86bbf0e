package vn.temlang.api.account.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.key.ApiKey;
import vn.temlang.api.account.key.ManageKeys;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.portal.KeysView;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.Faults;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.party.ProducerId;

/** Keys of programs, in the portal. */
@Controller("/portal/keys")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.MANAGE_KEYS)
@ExecuteOn(TaskExecutors.BLOCKING)
class KeysPageController {
  private final ManageKeys keys;
  private final Places places;
  private final Answers answers;
  private final Pages pages;
  private final IdSource ids;

  KeysPageController(ManageKeys keys, Places places, Answers answers, Pages pages, IdSource ids) {
    this.keys = keys;
    this.places = places;
    this.answers = answers;
    this.pages = pages;
    this.ids = ids;
  }

  @ShowsPersonalData
  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> list(HttpRequest<?> request, Authentication who) {
    return pages.answer(request, view(request, who, Map.of(), Optional.empty(), Faults.none()));
  }

  /** Answers the page with the key at once: it is in no address and cannot be asked for again. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> make(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    Map<String, String> asGrant = new HashMap<>(form);
    asGrant.put("role", "MANAGER");
    return switch (GrantForm.read(asGrant)) {
      case GrantForm.Reading.Unclear(var reason) -> refused(request, who, form, reason);
      case GrantForm.Reading.Whole(var grant) -> make(request, who, form, grant);
    };
  }

  private HttpResponse<byte[]> make(
      HttpRequest<?> request, Authentication who, Map<String, String> form, Grant grant) {
    if (grant.until().isEmpty()) {
      return refused(request, who, form, GrantForm.Reason.NO_SUCH_DAY);
    }
    ManageKeys.Outcome outcome =
        keys.make(
            Subject.get(who),
            new AccountId(Forms.id(form, "id").orElseGet(ids::next)),
            form.getOrDefault("label", ""),
            grant.scope(),
            grant.until().get());
    return switch (outcome) {
      case ManageKeys.Outcome.Made(var key, var token) ->
          pages.answer(request, view(request, who, Map.of(), Optional.of(token), Faults.none()));
      case ManageKeys.Outcome.MadeBefore() ->
          refused(request, who, form, Forms.Reason.KEY_SHOWN_BEFORE);
      case ManageKeys.Outcome.Refused(var reason) -> refused(request, who, form, reason);
      case ManageKeys.Outcome.Revoked() ->
          throw new IllegalStateException("a key was revoked by making it");
    };
  }

  @Post("/{key}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(HttpRequest<?> request, Authentication who, UUID key) {
    return keys.revoke(Subject.get(who), new AccountId(key)) instanceof ManageKeys.Outcome.Revoked
        ? HttpResponse.seeOther(URI.create("/portal/keys" + Done.query(Done.Deed.KEY_REVOKED)))
        : answers.notFound(request);
  }

  private HttpResponse<byte[]> refused(
      HttpRequest<?> request, Authentication who, Map<String, String> form, Enum<?> reason) {
    return pages.answer(
        request,
        HttpStatus.UNPROCESSABLE_ENTITY,
        view(request, who, form, Optional.empty(), answers.faults(request, reason, form)));
  }

  private KeysView view(
      HttpRequest<?> request,
      Authentication who,
      Map<String, String> typed,
      Optional<String> token,
      Faults faults) {
    Subject by = Subject.get(who);
    Words words = pages.words(request);
    List<ApiKey> shown = keys.list(by);
    Map<ProducerId, String> names =
        places.producersOf(shown.stream().<Scope>map(ApiKey::scope).toList());
    return new KeysView(
        shown.stream().map(key -> line(key, names, words)).toList(),
        token,
        places.fields(by, words, typed),
        ids.next(),
        typed.getOrDefault("label", ""),
        faults);
  }

  private KeysView.Line line(ApiKey key, Map<ProducerId, String> names, Words words) {
    return new KeysView.Line(
        key.id().value(),
        key.label(),
        places.inWords(key.scope(), names, words),
        lastDay(key.expiresAt()),
        key.usedAt());
  }

  private static LocalDate lastDay(Instant end) {
    return LocalDate.ofInstant(end.minusMillis(1), Formats.VIET_NAM);
  }
}
