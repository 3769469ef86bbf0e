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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import vn.temlang.api.account.ClientAddress;
import vn.temlang.api.account.invitation.AskForReset;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.view.ForgotView;

/** For who forgot the password; the answer is the same whoever asks. */
@Controller("/forgot")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ForgotPageController {
  private final AskForReset askForReset;
  private final ClientAddress address;
  private final Pages pages;

  ForgotPageController(AskForReset askForReset, ClientAddress address, Pages pages) {
    this.askForReset = askForReset;
    this.address = address;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    return pages.answer(request, new ForgotView(askForReset.possible(), false));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> ask(HttpRequest<?> request, @Body Map<String, String> form) {
    askForReset.ask(
        form.getOrDefault("login", ""), pages.visit(request).language(), address.of(request));
    return pages.answer(request, new ForgotView(askForReset.possible(), true));
  }
}
