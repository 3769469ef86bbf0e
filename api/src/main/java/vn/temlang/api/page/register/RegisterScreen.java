package vn.temlang.api.page.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.FormView;
import vn.temlang.api.problem.Sentences;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.RefusalReason;

/** What the forms of the register have in common. */
@Singleton
class RegisterScreen {
  private final Pages pages;
  private final Sentences sentences;

  RegisterScreen(Pages pages, Sentences sentences) {
    this.pages = pages;
    this.sentences = sentences;
  }

  Words words(HttpRequest<?> request) {
    return pages.words(request);
  }

  HttpResponse<byte[]> show(HttpRequest<?> request, FormView form) {
    HttpStatus status =
        form.faults().isEmpty() && form.alike().isEmpty()
            ? HttpStatus.OK
            : HttpStatus.UNPROCESSABLE_ENTITY;
    return pages.answer(request, form.meanwhile().isEmpty() ? status : HttpStatus.CONFLICT, form);
  }

  HttpResponse<byte[]> notFound(HttpRequest<?> request) {
    return pages.answer(
        request,
        HttpStatus.NOT_FOUND,
        new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()));
  }

  /** On to a page that says what was done. */
  static HttpResponse<?> done(String page, Done.Deed deed) {
    return HttpResponse.seeOther(URI.create(page + Done.query(deed)));
  }

  /** A refusal as a fault of the field that it speaks of. */
  Faults faults(HttpRequest<?> request, Refusal refusal) {
    String reason = refusal.reason().name();
    return Faults.at(
        field(refusal.reason()),
        words(request).language() == Language.ENGLISH
            ? sentences.english(reason, refusal.facts())
            : sentences.vietnamese(reason, refusal.facts()));
  }

  private static String field(RefusalReason reason) {
    return switch (reason) {
      case PRODUCER_REFERENCE_TAKEN -> "reference";
      case HOUSEHOLD_STAYS_ONE -> "kind";
      case PRODUCT_NAME_TAKEN -> "name";
      case PRODUCT_CODE_TAKEN -> "gtin";
      case UNKNOWN_OCOP_GROUP -> "category";
      case UNIT_IN_USE -> "unit";
      case GLN_TAKEN -> "gln";
      case UNKNOWN_COMMUNE, COMMUNE_MISSING -> "address";
      case DIVIDED_COMMUNE -> "commune";
      case COORDINATES_SWAPPED, LOCATION_OUTSIDE, LOCATION_ELSEWHERE -> "point";
      default -> "";
    };
  }

  /** Field by field where what stands differs from what was typed, whoever changed it. */
  static List<FormView.Meanwhile> meanwhile(
      List<FormView.Group> typed, Map<String, String> stands) {
    return typed.stream()
        .flatMap(group -> group.fields().stream())
        .filter(field -> !alike(field.value(), stands.getOrDefault(field.name(), "")))
        .map(
            field ->
                new FormView.Meanwhile(
                    field.label(),
                    inWords(field, stands.getOrDefault(field.name(), "")),
                    inWords(field, field.value())))
        .toList();
  }

  /** A browser sends other ends of lines than are kept, and people put points into numbers. */
  private static boolean alike(String typed, String stands) {
    String text = typed.strip().replace("\r\n", "\n");
    return text.equals(stands)
        || (stands.matches("[0-9]+") && text.replaceAll("[.\\s₫đ]", "").equals(stands));
  }

  private static String inWords(FormView.Field field, String value) {
    return field.options().stream()
        .filter(option -> option.value().equals(value))
        .map(FormView.Option::words)
        .findFirst()
        .orElse(value);
  }
}
