package vn.temlang.api.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.page.Pages;

/** The field in the head of every page of the portal. */
@Controller("/portal/search")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchController {
  private final Search search;
  private final Pages pages;

  SearchController(Search search, Pages pages) {
    this.search = search;
    this.pages = pages;
  }

  /** Says what can be looked for. */
  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> ask(HttpRequest<?> request) {
    return pages.answer(request, new SearchView("", List.of()));
  }

  /**
   * What {@code q} finds, which may be somebody's name or number: it stands in no address. The
   * address of one thing leads to that thing. Who looked is written down as for every form.
   */
  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> search(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    SearchText text = new SearchText(form.getOrDefault("q", ""));
    Optional<String> page = search.pageOf(text);
    return page.isPresent()
        ? HttpResponse.seeOther(inLanguage(request, page.get()))
        : pages.answer(
            request,
            new SearchView(
                text.typed(), search.groups(Subject.get(who), text, pages.words(request))));
  }

  private static URI inLanguage(HttpRequest<?> request, String page) {
    UriBuilder uri = UriBuilder.of(page);
    request.getParameters().getFirst("lang").ifPresent(lang -> uri.queryParam("lang", lang));
    return uri.build();
  }
}
