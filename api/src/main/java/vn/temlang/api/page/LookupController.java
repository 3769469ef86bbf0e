package vn.temlang.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.view.LookupView;
import vn.temlang.qrlabels.stampcode.StampCode;

/** The first page, for phones without a camera: type the code. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class LookupController {
  /** Marks the address of a scan page that was reached by typing. */
  static final String TYPED = "typed";

  private final Pages pages;

  LookupController(Pages pages) {
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> first(HttpRequest<?> request) {
    return pages.answer(request, LookupView.empty());
  }

  /** Leads to the scan page; 400 with the field again for what cannot be a code. */
  @Get(uri = "/lookup", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> lookup(HttpRequest<?> request, @QueryValue(defaultValue = "") String code) {
    return switch (StampCode.parse(code)) {
      case StampCode.Parsed.Malformed malformed ->
          pages.answer(request, HttpStatus.BAD_REQUEST, new LookupView(code, true));
      case StampCode.Parsed.Code(StampCode stamp) ->
          HttpResponse.<byte[]>seeOther(scanPage(request, stamp));
    };
  }

  private static URI scanPage(HttpRequest<?> request, StampCode stamp) {
    UriBuilder uri = UriBuilder.of("/" + stamp.text()).queryParam(TYPED, 1);
    request
        .getParameters()
        .getFirst(Pages.LANGUAGE)
        .flatMap(Language::ofTag)
        .ifPresent(language -> uri.queryParam(Pages.LANGUAGE, language.tag()));
    return uri.build();
  }
}
