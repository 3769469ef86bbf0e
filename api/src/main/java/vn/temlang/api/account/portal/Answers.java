package vn.temlang.api.account.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.problem.Sentences;

/** What pages of accounts say where something does not go. */
@Singleton
class Answers {
  private final Sentences sentences;
  private final Pages pages;

  Answers(Sentences sentences, Pages pages) {
    this.sentences = sentences;
    this.pages = pages;
  }

  /** The sentence of a reason in the reader's language. */
  String sentence(HttpRequest<?> request, Enum<?> reason) {
    return pages.words(request).language() == Language.ENGLISH
        ? sentences.english(reason.name(), List.of())
        : sentences.vietnamese(reason.name(), List.of());
  }

  /** A reason as a fault of the field that it speaks of. */
  Faults faults(HttpRequest<?> request, Enum<?> reason, Map<String, String> form) {
    return new Faults(
        List.of(new Faults.Fault(Forms.field(reason, form), sentence(request, reason))));
  }

  HttpResponse<byte[]> notFound(HttpRequest<?> request) {
    return pages.answer(
        request,
        HttpStatus.NOT_FOUND,
        new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()));
  }
}
