package vn.temlang.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.party.EditProducer;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.ProducerKind;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.party.RegisterProducer;

/** Producers (chủ thể). */
@Controller("/api/producers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProducerController {
  private final RegisterProducer register;
  private final EditProducer edit;
  private final Producers producers;
  private final Answers answers;

  ProducerController(
      RegisterProducer register, EditProducer edit, Producers producers, Answers answers) {
    this.register = register;
    this.edit = edit;
    this.producers = producers;
    this.answers = answers;
  }

  /**
   * {@code enteredOnBehalfBy} names the role that typed the record for the producer; it counts from
   * an operator alone, others have the role in which they signed in.
   */
  record ProducerBody(
      ProducerKind kind,
      String name,
      @Nullable String reference,
      @Nullable String enteredOnBehalfBy,
      boolean sample) {}

  record ProducerView(
      UUID id,
      ProducerKind kind,
      String name,
      Optional<String> reference,
      Optional<String> enteredOnBehalfBy,
      boolean sample) {
    static ProducerView of(Producer producer) {
      return new ProducerView(
          producer.id().value(),
          producer.kind(),
          producer.name().value(),
          producer.reference(),
          producer.enteredOnBehalfBy(),
          producer.sample());
    }
  }

  /**
   * Enters a producer; with {@code If-Match} changes kind, name and reference of one whose revision
   * the client saw.
   */
  @Needs(Action.WRITE_REGISTER)
  @Put("/{id}")
  HttpResponse<?> put(
      Authentication who,
      UUID id,
      @Body ProducerBody body,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    if (ifMatch != null) {
      return answers.of(
          edit.edit(
              new ProducerId(id),
              Answers.seen(ifMatch),
              body.kind(),
              new Name(body.name()),
              Optional.ofNullable(body.reference())),
          ProducerView::of);
    }
    Producer producer =
        new Producer(
            new ProducerId(id),
            body.kind(),
            new Name(body.name()),
            Optional.ofNullable(body.reference()),
            enteredFor(Subject.get(who), body),
            body.sample());
    return answers.of(register.register(producer), ProducerView::of);
  }

  // the role says it; only an operator, who takes over lists of others, may say something else
  private static Optional<String> enteredFor(Subject who, ProducerBody body) {
    boolean operator = who.grants().stream().anyMatch(grant -> grant.role() == Role.OPERATOR);
    return operator ? Optional.ofNullable(body.enteredOnBehalfBy()) : who.entersFor();
  }

  @Needs(Action.READ_REGISTER)
  @ShowsPersonalData
  @Get("/{id}")
  Optional<HttpResponse<ProducerView>> get(UUID id) {
    return producers
        .findRevised(new ProducerId(id))
        .map(producer -> answers.of(producer, ProducerView::of));
  }

  @Needs(Action.READ_REGISTER)
  @ShowsPersonalData
  @Get
  List<ProducerView> list() {
    return producers.all().stream().map(ProducerView::of).toList();
  }
}
