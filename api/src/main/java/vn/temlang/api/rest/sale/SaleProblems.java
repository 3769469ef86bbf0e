package vn.temlang.api.rest.sale;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import vn.temlang.api.problem.Problems;

/** Says over HTTP why a wish about selling was refused. */
@Singleton
class SaleProblems {
  private final Problems problems;

  SaleProblems(Problems problems) {
    this.problems = problems;
  }

  HttpResponse<?> of(Enum<?> refusal) {
    // one public name for what every record of the API answers alike
    String reason = refusal.name().equals("OTHER_CONTENT") ? "CONFLICTING_REPEAT" : refusal.name();
    HttpStatus status =
        switch (reason) {
          case "CONFLICTING_REPEAT", "OTHER_MARKETPLACE", "SKU_TAKEN", "LISTED_ALREADY" ->
              HttpStatus.CONFLICT;
          case "BAD_SIGNATURE", "OUTSIDE_TIME_WINDOW" -> HttpStatus.UNAUTHORIZED;
          default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    return problems.answer(status, reason, List.of(), null);
  }
}
