package vn.temlang.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
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
import vn.temlang.qrlabels.gs1.BatchNumber;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.batch.Batches;
import vn.temlang.traceability.batch.RegisterBatch;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.ProductId;

/** Batches (lô). */
@Controller("/api/batches")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class BatchController {
  private final RegisterBatch register;
  private final Batches batches;
  private final Answers answers;

  BatchController(RegisterBatch register, Batches batches, Answers answers) {
    this.register = register;
    this.batches = batches;
    this.answers = answers;
  }

  record BatchBody(
      UUID productId,
      String number,
      ProductController.QuantityBody quantity,
      UUID siteId,
      LocalDate producedOn,
      @Nullable LocalDate expiresOn,
      boolean sample) {}

  record BatchView(
      UUID id,
      UUID producerId,
      UUID productId,
      String number,
      ProductController.QuantityBody quantity,
      UUID siteId,
      LocalDate producedOn,
      Optional<LocalDate> expiresOn,
      Optional<Instant> recalledAt,
      boolean sample) {
    static BatchView of(Batch batch) {
      return new BatchView(
          batch.id().value(),
          batch.producer().value(),
          batch.product().value(),
          batch.number().toString(),
          ProductController.QuantityBody.of(batch.quantity()),
          batch.site().value(),
          batch.producedOn(),
          batch.expiresOn(),
          batch.recalledAt(),
          batch.sample());
    }
  }

  @Needs(Action.WRITE_REGISTER)
  @Put("/{id}")
  HttpResponse<?> put(UUID id, @Body BatchBody body) {
    RegisterBatch.Wish wish =
        new RegisterBatch.Wish(
            new BatchId(id),
            new ProductId(body.productId()),
            new BatchNumber(body.number()),
            body.quantity().toQuantity(),
            new SiteId(body.siteId()),
            body.producedOn(),
            Optional.ofNullable(body.expiresOn()),
            body.sample());
    return answers.of(register.register(wish), BatchView::of);
  }

  @Needs(Action.READ_REGISTER)
  @Get("/{id}")
  Optional<BatchView> get(UUID id) {
    return batches.find(new BatchId(id)).map(BatchView::of);
  }

  @Needs(Action.READ_REGISTER)
  @Get
  List<BatchView> list(@QueryValue UUID productId) {
    return batches.of(new ProductId(productId)).stream().map(BatchView::of).toList();
  }
}
