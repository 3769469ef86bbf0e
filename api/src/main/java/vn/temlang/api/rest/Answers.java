package vn.temlang.api.rest;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Function;
import vn.temlang.api.problem.Problems;
import vn.temlang.traceability.Registration;

/** Says over HTTP what became of a registration: 201 new, 200 the same again, or a problem. */
@Singleton
public class Answers {
  private final Problems problems;

  Answers(Problems problems) {
    this.problems = problems;
  }

  public <T, R> HttpResponse<?> of(Registration<T> registration, Function<T, R> view) {
    return switch (registration) {
      case Registration.New<T>(T value) -> HttpResponse.created(view.apply(value));
      case Registration.Same<T>(T value) -> HttpResponse.ok(view.apply(value));
      case Registration.Refused<T>(var refusal) -> problems.refused(refusal);
    };
  }
}
