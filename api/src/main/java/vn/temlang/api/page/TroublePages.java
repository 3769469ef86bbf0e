package vn.temlang.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.page.view.LoginView;
import vn.temlang.api.page.view.View;
import vn.temlang.api.problem.ErrorPages;

/** What a person sees where a program gets a problem; the login where one must sign in first. */
@Singleton
class TroublePages implements ErrorPages {
  private final Pages pages;

  TroublePages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public byte[] render(HttpRequest<?> request, HttpStatus status) {
    return pages.render(view(request, status), pages.visit(request));
  }

  private static View view(HttpRequest<?> request, HttpStatus status) {
    return status == HttpStatus.UNAUTHORIZED
        ? LoginView.fresh()
        : new ErrorView(
            ErrorView.Trouble.ofStatus(status.getCode()),
            request.getAttribute("X-Request-Id", String.class));
  }
}
