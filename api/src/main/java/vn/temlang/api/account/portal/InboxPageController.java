package vn.temlang.api.account.portal;

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
import java.net.URI;
import java.time.Clock;
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
import vn.temlang.api.notice.Notice;
import vn.temlang.api.notice.Notices;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.portal.InboxView;
import vn.temlang.api.page.portal.RoleName;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.SchemeName;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Done;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.rights.RequestKind;

/** What the account was told inside the portal. */
@Controller("/portal/messages")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.OWN_ACCOUNT)
@ExecuteOn(TaskExecutors.BLOCKING)
class InboxPageController {
  private static final int SHOWN = 100;
  private static final URI READ =
      URI.create("/portal/messages" + Done.query(Done.Deed.MESSAGES_READ));

  private final Notices notices;
  private final Places places;
  private final Pages pages;
  private final Clock clock;

  InboxPageController(Notices notices, Places places, Pages pages, Clock clock) {
    this.notices = notices;
    this.places = places;
    this.pages = pages;
    this.clock = clock;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> inbox(HttpRequest<?> request, Authentication who) {
    Words words = pages.words(request);
    List<Notice> told = notices.of(account(who), SHOWN);
    Map<ProducerId, String> names =
        places.producersOf(
            told.stream()
                .flatMap(notice -> notice.grant().stream())
                .<Scope>map(Grant::scope)
                .toList());
    return pages.answer(
        request, new InboxView(told.stream().map(notice -> line(notice, names, words)).toList()));
  }

  /** Marks one as read, or all where there is no {@code id}. */
  @Post("/read")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> read(Authentication who, @Body Map<String, String> form) {
    if (form.containsKey("id")) {
      Optional<UUID> id = Forms.id(form, "id");
      id.ifPresent(one -> notices.read(account(who), one, clock.instant()));
    } else {
      notices.readAll(account(who), clock.instant());
    }
    return HttpResponse.seeOther(READ);
  }

  private InboxView.Line line(Notice notice, Map<ProducerId, String> names, Words words) {
    String role =
        notice
            .grant()
            .map(grant -> words.text(RoleName.valueOf(grant.role().name()).word()))
            .orElse("");
    String place =
        notice.grant().map(grant -> places.inWords(grant.scope(), names, words)).orElse("");
    String day = notice.day().map(due -> Formats.date(words.language(), due)).orElse("");
    return new InboxView.Line(
        notice.id(),
        words.text(notice.kind().sentence(), role, place, thing(notice, words), day),
        notice.kind().page(),
        notice.at(),
        notice.read());
  }

  private static String thing(Notice notice, Words words) {
    return switch (notice.kind()) {
      case ANSWER_DUE, REQUEST_DUE -> request(notice.words(), words);
      case CERTIFICATE_ENDS, CERTIFICATE_ENDED, CERTIFICATE_REVOKED ->
          words.text(SchemeName.valueOf(notice.words()).word());
      case ROLE_GIVEN,
          ROLE_TAKEN,
          INVITATION_ACCEPTED,
          PASSWORD_RESET,
          KEY_ENDS,
          LISTING_REFUSED,
          LISTING_FAILING ->
          notice.words();
    };
  }

  private static String request(String kind, Words words) {
    return switch (RequestKind.valueOf(kind)) {
      case SEE -> words.text("requests.see");
      case CORRECT -> words.text("requests.correct");
      case WITHDRAW -> words.text("requests.withdraw");
      case ERASE -> words.text("requests.erase");
      case OBJECT -> words.text("requests.object");
    };
  }

  private static AccountId account(Authentication who) {
    return Subject.get(who).account();
  }
}
