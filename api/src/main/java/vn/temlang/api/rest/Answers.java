package vn.temlang.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.temlang.api.problem.Problems;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.Revised;

/** Says over HTTP what became of a registration: 201 new, 200 the same again, or a problem. */
@Singleton
public class Answers {
  private static final Pattern REVISION = Pattern.compile("\"([0-9]{1,9})\"");

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

  /**
   * Says what became of a change: 200 with the new revision as ETag, 412 with the one that stands
   * where somebody else was faster (RFC 9110, 13.1.1), or a problem.
   */
  public <T, R> HttpResponse<?> of(Edit<T> edit, Function<T, R> view) {
    return switch (edit) {
      case Edit.Done<T>(Revised<T> now) -> of(now, view);
      case Edit.Same<T>(Revised<T> now) -> of(now, view);
      case Edit.Conflict<T>(Revised<T> now) ->
          problems
              .answer(HttpStatus.PRECONDITION_FAILED, "CHANGED_MEANWHILE", List.of(), null)
              .header(HttpHeaders.ETAG, tag(now));
      case Edit.Refused<T>(var refusal) -> problems.refused(refusal);
    };
  }

  /** A thing with its revision as ETag. */
  public <T, R> HttpResponse<R> of(Revised<T> thing, Function<T, R> view) {
    return HttpResponse.ok(view.apply(thing.value())).header(HttpHeaders.ETAG, tag(thing));
  }

  private static String tag(Revised<?> thing) {
    return "\"" + thing.revision() + "\"";
  }

  /**
   * The revision that a client saw, as it stands in {@code If-Match}.
   *
   * @throws MalformedValue where it is none
   */
  public static int seen(String ifMatch) {
    Matcher tag = REVISION.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new MalformedValue("If-Match", "the revision in quotation marks, for example \"3\"");
    }
    return Integer.parseInt(tag.group(1));
  }
}
