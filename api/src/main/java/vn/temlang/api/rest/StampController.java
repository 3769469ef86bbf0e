package vn.temlang.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.label.PrintLabels;
import vn.temlang.api.problem.Problems;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.stamp.ActivateRange;
import vn.temlang.traceability.stamp.Activation;
import vn.temlang.traceability.stamp.OrderRun;
import vn.temlang.traceability.stamp.RunId;
import vn.temlang.traceability.stamp.StampRun;
import vn.temlang.traceability.stamp.StampRuns;

/** Stamps: runs, their codes and label sheets, activation of ranges. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class StampController {
  private static final int MOST_CODES = 1000;

  private final OrderRun order;
  private final ActivateRange activate;
  private final StampRuns runs;
  private final PrintLabels labels;
  private final Answers answers;
  private final Problems problems;

  StampController(
      OrderRun order,
      ActivateRange activate,
      StampRuns runs,
      PrintLabels labels,
      Answers answers,
      Problems problems) {
    this.order = order;
    this.activate = activate;
    this.runs = runs;
    this.labels = labels;
    this.answers = answers;
    this.problems = problems;
  }

  record RunBody(UUID productId, long size, boolean sample) {}

  /** {@code root} is the Base64 root of the run's own Merkle tree. */
  record RunView(UUID id, UUID productId, long firstId, long size, String root, boolean sample) {
    static RunView of(StampRun run) {
      return new RunView(
          run.id().value(),
          run.product().value(),
          run.firstId().value(),
          run.size(),
          run.commitment().root().base64(),
          run.sample());
    }
  }

  record CodeView(long serial, String code, String url) {}

  record CodesView(List<CodeView> codes) {}

  record ActivationBody(UUID runId, long from, long to, UUID batchId) {
    static ActivationBody of(Activation activation) {
      return new ActivationBody(
          activation.run().value(), activation.from(), activation.to(), activation.batch().value());
    }
  }

  @Needs(Action.ORDER_STAMPS)
  @Put("/stamp-runs/{id}")
  HttpResponse<?> putRun(UUID id, @Body RunBody body) {
    OrderRun.Wish wish =
        new OrderRun.Wish(
            new RunId(id), new ProductId(body.productId()), body.size(), body.sample());
    return answers.of(order.order(wish), RunView::of);
  }

  @Needs(Action.READ_REGISTER)
  @Get("/stamp-runs/{id}")
  Optional<RunView> getRun(UUID id) {
    return runs.find(new RunId(id)).map(RunView::of);
  }

  /** Codes of serials {@code from} on, at most 1,000. */
  @Needs(Action.PRINT_LABELS)
  @Get("/stamp-runs/{id}/codes")
  HttpResponse<?> codes(
      UUID id,
      @QueryValue(defaultValue = "1") long from,
      @QueryValue(defaultValue = "10") int count) {
    Optional<StampRun> run = runs.find(new RunId(id));
    if (run.isEmpty()) {
      return problems.answer(HttpStatus.NOT_FOUND, "NOT_FOUND", List.of(), null);
    }
    long last = Math.min(run.get().size(), from + Math.clamp(count, 0, MOST_CODES) - 1);
    List<CodeView> codes =
        LongStream.rangeClosed(Math.max(1, from), last)
            .mapToObj(serial -> view(run.get(), serial))
            .toList();
    return HttpResponse.ok(new CodesView(codes));
  }

  private CodeView view(StampRun run, long serial) {
    return new CodeView(serial, labels.code(run, serial).grouped(), labels.address(run, serial));
  }

  /** Label sheets as PDF; the same request gives the same bytes. */
  @Needs(Action.PRINT_LABELS)
  @Get("/stamp-runs/{id}/labels.pdf")
  HttpResponse<?> labels(
      UUID id,
      @QueryValue(defaultValue = "a4-65") String template,
      @QueryValue(defaultValue = "1") long from,
      @QueryValue Optional<Long> to) {
    return switch (labels.print(new RunId(id), template, from, to)) {
      case PrintLabels.Sheets.Ready(InputStream pdf) ->
          HttpResponse.ok(new StreamedFile(pdf, MediaType.of("application/pdf")))
              .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"tem-" + id + ".pdf\"");
      case PrintLabels.Sheets.UnknownRun() ->
          problems.answer(HttpStatus.NOT_FOUND, "NOT_FOUND", List.of(), null);
      case PrintLabels.Sheets.UnknownTemplate(String known) ->
          problems.answer(HttpStatus.BAD_REQUEST, "UNKNOWN_TEMPLATE", List.of(known), "template");
      case PrintLabels.Sheets.BeyondRun(long size, long wanted) ->
          problems.refused(Refusal.of(RefusalReason.ACTIVATION_BEYOND_RUN, size, wanted));
      case PrintLabels.Sheets.DoesNotFit(String measure) ->
          problems.answer(
              HttpStatus.UNPROCESSABLE_ENTITY, "LABEL_DOES_NOT_FIT", List.of(measure), null);
    };
  }

  @Needs(Action.ACTIVATE_STAMPS)
  @Put("/activations/{id}")
  HttpResponse<?> putActivation(UUID id, @Body ActivationBody body) {
    Activation activation =
        new Activation(
            id, new RunId(body.runId()), body.from(), body.to(), new BatchId(body.batchId()));
    return answers.of(activate.activate(activation), ActivationBody::of);
  }
}
