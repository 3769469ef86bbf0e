package vn.temlang.api.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.access.Offered;
import vn.temlang.api.access.Subject;
import vn.temlang.api.notice.Unread;
import vn.temlang.api.page.asset.Assets;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Messages;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.View;

/** Turns a view into the page that the reader gets. */
@Singleton
public class Pages {
  /** Name of the parameter and of the cookie that choose a language. */
  static final String LANGUAGE = "lang";

  private static final String DONE = "done";
  private static final String UNDO = "undo";
  private static final Set<String> OWN = Set.of(LANGUAGE, DONE, UNDO);

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Messages messages;
  private final Assets assets;
  // asked for late: some commands know these pages and have no database
  private final Provider<Unread> unread;

  public Pages(Messages messages, Assets assets, Provider<Unread> unread) {
    this.messages = messages;
    this.assets = assets;
    this.unread = unread;
    templates.setTrimControlStructures(true);
  }

  /** The whole page as UTF-8 HTML. */
  public byte[] render(View view, Visit visit) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    Map<String, Object> values = Map.of("page", new Page(visit, messages, assets), "view", view);
    templates.render(view.template() + ".jte", values, html);
    return html.toByteArray();
  }

  /**
   * The page as an answer to a request, in the language that the request asks for by {@code
   * ?lang=}, the cookie {@code lang} or {@code Accept-Language}. Only pages behind the login set
   * the cookie: who scans a stamp is not marked.
   */
  public MutableHttpResponse<byte[]> answer(HttpRequest<?> request, HttpStatus status, View view) {
    Visit visit = view.portal() ? visit(request).with(unread(request)) : visit(request);
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(status)
            .body(render(view, visit))
            .header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
            .header(HttpHeaders.CONTENT_LANGUAGE, visit.language().tag())
            .header(HttpHeaders.VARY, "Accept-Language, Cookie")
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (view.scripted()) {
      response.header(PageHeaders.POLICY, PageHeaders.WITH_OWN_SCRIPT);
    }
    return visit.languageAsked() && view.portal()
        ? response.cookie(cookie(visit.language()))
        : response;
  }

  /** {@link #answer(HttpRequest, HttpStatus, View)} with status 200. */
  public MutableHttpResponse<byte[]> answer(HttpRequest<?> request, View view) {
    return answer(request, HttpStatus.OK, view);
  }

  /** For whom the answer to a request is made. */
  public Visit visit(HttpRequest<?> request) {
    Optional<Language> asked = request.getParameters().getFirst(LANGUAGE).flatMap(Language::ofTag);
    return new Visit(
        asked.orElseGet(() -> remembered(request)),
        asked.isPresent(),
        request.getPath(),
        kept(request),
        request.getUserPrincipal().map(Principal::getName),
        Offered.by(request),
        FormToken.of(request),
        done(request),
        0);
  }

  private long unread(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .flatMap(Subject::of)
        .map(who -> unread.get().unread(who.account()))
        .orElse(0L);
  }

  /** A link of somebody else's making tells a stranger nothing. */
  private static Optional<Done> done(HttpRequest<?> request) {
    return request
        .getUserPrincipal()
        .flatMap(
            who ->
                Done.of(
                    request.getParameters().getFirst(DONE).orElse(""),
                    request.getParameters().getFirst(UNDO).orElse("")));
  }

  /** Without the mark of a typed code: reading a page in another language is no second scan. */
  private static String kept(HttpRequest<?> request) {
    return request.getParameters().asMap().entrySet().stream()
        .filter(parameter -> !OWN.contains(parameter.getKey()))
        .filter(parameter -> !parameter.getKey().equals(LookupController.TYPED))
        .flatMap(
            parameter ->
                parameter.getValue().stream()
                    .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The words of the language in which a request is answered. */
  public Words words(HttpRequest<?> request) {
    return new Words(messages, visit(request).language());
  }

  private static Language remembered(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(LANGUAGE)
        .flatMap(cookie -> Language.ofTag(cookie.getValue()))
        .or(
            () ->
                request.getHeaders().findFirst(HttpHeaders.ACCEPT_LANGUAGE).map(Language::accepted))
        .orElse(Language.VIETNAMESE);
  }

  private static Cookie cookie(Language language) {
    return Cookie.of(LANGUAGE, language.tag())
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Lax)
        .maxAge(Duration.ofDays(365));
  }
}
