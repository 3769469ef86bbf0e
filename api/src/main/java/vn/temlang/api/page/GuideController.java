package vn.temlang.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.page.portal.ComponentsView;
import vn.temlang.api.page.portal.HelpView;
import vn.temlang.api.page.portal.ProducerKind;
import vn.temlang.api.page.view.Stage;
import vn.temlang.api.page.view.StageKind;

/** How to use the portal, and what its pages are made of. */
@Controller("/portal")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.OWN_ACCOUNT)
class GuideController {
  private static final Instant EXAMPLE = Instant.parse("2026-04-15T00:30:00Z");

  private final Pages pages;

  GuideController(Pages pages) {
    this.pages = pages;
  }

  @Get(uri = "/help", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> help(HttpRequest<?> request) {
    return pages.answer(request, new HelpView());
  }

  @Get(uri = "/components", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> components(HttpRequest<?> request) {
    return pages.answer(
        request,
        new ComponentsView(
            List.of(ProducerKind.values()),
            List.of(example(StageKind.HARVEST), example(StageKind.PACK))));
  }

  /** Where the forms of that page lead: nothing is done. */
  @Post("/components")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> nothing() {
    return HttpResponse.seeOther(URI.create("/portal/components"));
  }

  private static Stage example(StageKind kind) {
    return new Stage(
        kind,
        EXAMPLE,
        Optional.of("F8FWB09A8ZET"),
        Optional.of("Xã Tam Ngãi, Tỉnh Vĩnh Long"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
