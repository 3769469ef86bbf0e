package vn.temlang.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.problem.Problems;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.diary.Amount;
import vn.temlang.traceability.diary.Counterparty;
import vn.temlang.traceability.diary.DiaryEntry;
import vn.temlang.traceability.diary.DiaryKind;
import vn.temlang.traceability.diary.Note;
import vn.temlang.traceability.diary.WriteDiary;
import vn.temlang.traceability.diary.Written;
import vn.temlang.traceability.event.EpcisDocument;
import vn.temlang.traceability.event.EpcisDocuments;
import vn.temlang.traceability.event.EventLedger;

/** The diary of a batch, and the EPCIS 2.0 events that it became. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DiaryController {
  private final WriteDiary diary;
  private final EventLedger ledger;
  private final EpcisDocuments documents;
  private final Problems problems;
  private final Clock clock;

  DiaryController(
      WriteDiary diary,
      EventLedger ledger,
      EpcisDocuments documents,
      Problems problems,
      Clock clock) {
    this.diary = diary;
    this.ledger = ledger;
    this.documents = documents;
    this.problems = problems;
    this.clock = clock;
  }

  record AmountBody(BigDecimal value, String unit) {
    Amount toAmount() {
      return new Amount(value, unit);
    }
  }

  record InputBody(UUID batchId, AmountBody quantity) {}

  /**
   * @param notePublic whether the producer agreed that the public may read the note; no if left out
   */
  record EntryBody(
      UUID batchId,
      DiaryKind kind,
      OffsetDateTime at,
      UUID siteId,
      @Nullable AmountBody quantity,
      @Nullable String counterparty,
      @Nullable String note,
      @Nullable Boolean notePublic,
      @Nullable List<InputBody> inputs) {}

  record EntryView(UUID id, UUID eventId) {}

  @Needs(Action.WRITE_DIARY)
  @Put("/diary/{id}")
  HttpResponse<?> put(UUID id, @Body EntryBody body) {
    return switch (diary.write(entry(id, body))) {
      case Written.Stored(UUID event) -> HttpResponse.created(new EntryView(id, event));
      case Written.Repeated(UUID event) -> HttpResponse.ok(new EntryView(id, event));
      case Written.Refused(Written.Reason reason) ->
          problems.answer(
              reason == Written.Reason.ID_TAKEN
                  ? HttpStatus.CONFLICT
                  : HttpStatus.UNPROCESSABLE_ENTITY,
              "DIARY_" + reason.name(),
              List.of(),
              null);
    };
  }

  private static DiaryEntry entry(UUID id, EntryBody body) {
    try {
      return new DiaryEntry(
          id, body.batchId(), body.kind(), body.at(), body.siteId(), details(body));
    } catch (IllegalArgumentException malformed) {
      throw new MalformedValue("entry", String.valueOf(malformed.getMessage()));
    }
  }

  private static DiaryEntry.Details details(EntryBody body) {
    List<InputBody> inputs = body.inputs() == null ? List.of() : body.inputs();
    return new DiaryEntry.Details(
        body.quantity() == null ? null : body.quantity().toAmount(),
        body.counterparty() == null ? null : Counterparty.parse(body.counterparty()),
        note(body),
        inputs.stream()
            .map(input -> new DiaryEntry.Input(input.batchId(), input.quantity().toAmount()))
            .toList());
  }

  private static @Nullable Note note(EntryBody body) {
    String text = body.note();
    return text == null || text.isBlank()
        ? null
        : new Note(text, Boolean.TRUE.equals(body.notePublic()));
  }

  /** All events of a batch as one EPCIS 2.0 document. */
  @Needs(Action.READ_REGISTER)
  @Get("/batches/{id}/events")
  @Produces("application/ld+json")
  String events(UUID id) {
    return documents.write(EpcisDocument.of(clock.instant(), ledger.findByBatch(id)));
  }
}
