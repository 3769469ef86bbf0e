package vn.temlang.traceability.rights;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.rights.OpenedRequest.Progress;

/** Takes requests, tells people what will be done, and does it. */
@Singleton
public class HandleRequest {
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final PersonRequests requests;
  private final Producers producers;
  private final Acts acts;
  private final Law law;
  private final Clock clock;

  HandleRequest(PersonRequests requests, Producers producers, Acts acts, Law law, Clock clock) {
    this.requests = requests;
    this.producers = producers;
    this.acts = acts;
    this.law = law;
    this.clock = clock;
  }

  /** What is done about a request, and who hears of it. */
  @Singleton
  record Acts(EndConsents endConsents, ErasePerson erasePerson, List<RequestNews> news) {}

  /** By when. */
  @Singleton
  record Law(LegalTerms terms, WorkingDays workingDays) {}

  /** Starts the clocks; the day of receipt is that of Viet Nam and does not count. */
  @Transactional
  public Registration<OpenedRequest> receive(PersonRequest request) {
    if (producers.find(request.producer()).isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCER);
    }
    OpenedRequest opened = opened(request);
    boolean added = requests.add(opened);
    OpenedRequest stored = requests.find(request.id()).orElseThrow();
    if (!added && !stored.request().equals(request)) {
      return Registration.refused(RefusalReason.CONFLICTING_REPEAT);
    }
    return added ? new Registration.New<>(stored) : new Registration.Same<>(stored);
  }

  private OpenedRequest opened(PersonRequest request) {
    Instant now = now();
    LocalDate today = LocalDate.ofInstant(now, VIET_NAM);
    LegalTerms.Term term = law.terms().of(request.kind());
    LegalClock legal = new LegalClock(law.workingDays());
    int days = request.withProcessor() ? term.daysWithProcessor() : term.days();
    return new OpenedRequest(
        request,
        now,
        legal.afterWorkingDays(today, term.answerWorkingDays()),
        legal.afterDays(today, days),
        new Progress.Received());
  }

  /** Notes that the person was told; the first time counts. */
  @Transactional
  public Registration<OpenedRequest> answer(UUID id) {
    return found(
        id,
        opened -> {
          requests.answer(id, now());
          tell(id);
        });
  }

  /**
   * Ends it as done. An erasure is carried out here, and so is a withdrawal or an objection, each
   * in the transaction that says so; seeing and correcting were done by who ends it.
   *
   * @param recordedBy role or account id, for the ledger of consents
   */
  @Transactional
  public Registration<OpenedRequest> finish(UUID id, String recordedBy) {
    return found(
        id,
        opened -> {
          end(id, new Progress.Done(now()));
          carryOut(opened.request(), recordedBy);
          tell(id);
        });
  }

  private void carryOut(PersonRequest request, String recordedBy) {
    switch (request.kind()) {
      case WITHDRAW, OBJECT -> acts.endConsents().end(request, recordedBy);
      case ERASE -> {
        acts.erasePerson().erase(request, recordedBy);
        endTheSame(request);
      }
      case SEE, CORRECT -> {}
    }
  }

  /** An erasure that was asked for twice is done once, and both have that answer. */
  private void endTheSame(PersonRequest request) {
    requests.of(request.producer()).stream()
        .filter(other -> other.request().kind() == RequestKind.ERASE && other.due().isPresent())
        .forEach(other -> end(other.request().id(), new Progress.Done(now())));
  }

  private void tell(UUID id) {
    OpenedRequest opened = requests.find(id).orElseThrow();
    acts.news().forEach(news -> news.moved(opened));
  }

  /** Ends it as refused, which the law allows for few reasons; the reason is told to the person. */
  @Transactional
  public Registration<OpenedRequest> refuse(UUID id, String reason) {
    return found(
        id,
        opened -> {
          end(id, new Progress.Refused(now(), Optional.of(reason)));
          tell(id);
        });
  }

  private void end(UUID id, Progress end) {
    requests.answer(id, now());
    requests.end(id, end);
  }

  /** Acts on a request that is not over; one at a time, so two who press the button end it once. */
  private Registration<OpenedRequest> found(UUID id, Consumer<OpenedRequest> act) {
    Optional<OpenedRequest> opened = requests.find(id);
    if (opened.isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_REQUEST);
    }
    acts.endConsents().lock(opened.get().request().producer());
    requests.find(id).filter(found -> found.due().isPresent()).ifPresent(act);
    return new Registration.Same<>(requests.find(id).orElseThrow());
  }

  /** One request, open or over. */
  public Optional<OpenedRequest> find(UUID id) {
    return requests.find(id);
  }

  public List<OpenedRequest> queue(int limit) {
    return requests.queue(limit);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
