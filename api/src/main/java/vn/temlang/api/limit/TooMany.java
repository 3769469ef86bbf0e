package vn.temlang.api.limit;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.problem.ErrorPages;
import vn.temlang.api.problem.Problems;

/** The answer to who asks too often (RFC 6585, 4): a page for people, a problem for programs. */
@Singleton
class TooMany {
  private final Problems problems;
  private final Pages pages;

  TooMany(Problems problems, Pages pages) {
    this.problems = problems;
    this.pages = pages;
  }

  HttpResponse<?> answer(HttpRequest<?> request, Duration wait) {
    String seconds = Long.toString(wait.toSeconds() + 1);
    return ErrorPages.wanted(request)
        ? pages
            .answer(
                request,
                HttpStatus.TOO_MANY_REQUESTS,
                new ErrorView(ErrorView.Trouble.TOO_MANY, Optional.empty()))
            .header(HttpHeaders.RETRY_AFTER, seconds)
        : problems
            .answer(HttpStatus.TOO_MANY_REQUESTS, "ASKED_TOO_OFTEN", List.of(), null)
            .header(HttpHeaders.RETRY_AFTER, seconds);
  }
}
