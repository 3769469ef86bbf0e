package vn.temlang.api.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.FactorMissing;
import vn.temlang.api.problem.ErrorPages;
import vn.temlang.api.problem.Problems;

/** Leads people to the page where a second factor is set up, and tells programs that it is due. */
@Singleton
class FactorMissingHandler implements ExceptionHandler<FactorMissing.First, HttpResponse<?>> {
  private static final URI PAGE = URI.create("/portal/account/factor");

  private final Problems problems;

  FactorMissingHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(@Nullable HttpRequest request, FactorMissing.First exception) {
    return request != null && ErrorPages.wanted((HttpRequest<?>) request)
        ? HttpResponse.seeOther(PAGE)
        : problems.answer(HttpStatus.FORBIDDEN, "SECOND_FACTOR_MISSING", List.of(), null);
  }
}
