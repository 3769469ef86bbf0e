package vn.temlang.api.rest.personal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.rest.Answers;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.rights.HandleRequest;
import vn.temlang.traceability.rights.OpenedRequest;
import vn.temlang.traceability.rights.OpenedRequest.Progress;
import vn.temlang.traceability.rights.PersonRequest;
import vn.temlang.traceability.rights.RequestKind;

/** What people ask about their own data, with the clocks of the law. */
@Controller("/api/person-requests")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.ASK_PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonRequestController {
  private static final int LIMIT = 500;

  private final HandleRequest requests;
  private final Answers answers;

  PersonRequestController(HandleRequest requests, Answers answers) {
    this.requests = requests;
    this.answers = answers;
  }

  /** {@code withProcessor} where a marketplace or another who works for us has to act too. */
  record RequestBody(
      UUID producerId,
      RequestKind kind,
      @Nullable Purpose purpose,
      boolean withProcessor,
      @Nullable String words) {}

  /** {@code recordedBy} is a role or an account's id. */
  record FinishBody(String recordedBy) {}

  record RefuseBody(String reason) {}

  /**
   * @param due the next of the two days; absent when it is over
   */
  record RequestView(
      UUID id,
      UUID producerId,
      RequestKind kind,
      Optional<Purpose> purpose,
      Instant receivedAt,
      LocalDate answerDue,
      LocalDate finishDue,
      String state,
      Optional<LocalDate> due) {
    static RequestView of(OpenedRequest opened) {
      PersonRequest request = opened.request();
      return new RequestView(
          request.id(),
          request.producer().value(),
          request.kind(),
          request.purpose(),
          opened.receivedAt(),
          opened.answerDue(),
          opened.finishDue(),
          switch (opened.progress()) {
            case Progress.Received() -> "RECEIVED";
            case Progress.Answered(Instant at) -> "ANSWERED";
            case Progress.Done(Instant at) -> "DONE";
            case Progress.Refused(Instant at, Optional<String> reason) -> "REFUSED";
          },
          opened.due());
    }
  }

  @Put("/{id}")
  HttpResponse<?> put(UUID id, @Body RequestBody body) {
    PersonRequest request =
        new PersonRequest(
            id,
            new ProducerId(body.producerId()),
            body.kind(),
            Optional.ofNullable(body.purpose()),
            body.withProcessor(),
            Optional.ofNullable(body.words()));
    return answers.of(requests.receive(request), RequestView::of);
  }

  /** What is due first comes first. */
  @ShowsPersonalData
  @Get
  List<RequestView> queue() {
    return requests.queue(LIMIT).stream().map(RequestView::of).toList();
  }

  @Needs(Action.HANDLE_REQUESTS)
  @Post("/{id}/answer")
  HttpResponse<?> answer(UUID id) {
    return answers.of(requests.answer(id), RequestView::of);
  }

  /** Carries out a withdrawal, an objection or an erasure, and ends the request. */
  @Needs(Action.HANDLE_REQUESTS)
  @Post("/{id}/finish")
  HttpResponse<?> finish(UUID id, @Body FinishBody body) {
    return answers.of(requests.finish(id, body.recordedBy()), RequestView::of);
  }

  @Needs(Action.HANDLE_REQUESTS)
  @Post("/{id}/refuse")
  HttpResponse<?> refuse(UUID id, @Body RefuseBody body) {
    return answers.of(requests.refuse(id, body.reason()), RequestView::of);
  }
}
