package vn.temlang.api.rest.personal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.rest.Answers;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.contact.Contact;
import vn.temlang.traceability.contact.IdNumber;
import vn.temlang.traceability.contact.PhoneNumber;
import vn.temlang.traceability.contact.PutContact;
import vn.temlang.traceability.party.ProducerId;

/** The person behind a producer; kept with that person's consent alone. */
@Controller("/api/producers/{id}/contact")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.ASK_PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContactController {
  private final PutContact contacts;
  private final Answers answers;

  ContactController(PutContact contacts, Answers answers) {
    this.contacts = contacts;
    this.answers = answers;
  }

  record ContactBody(String name, String phone, @Nullable String idNumber) {}

  /**
   * @param idNumber masked but for its last three digits
   */
  record ContactView(UUID producerId, String name, String phone, Optional<String> idNumber) {
    static ContactView of(Contact contact) {
      return new ContactView(
          contact.producer().value(),
          contact.name().value(),
          contact.phone().value(),
          contact.idNumber().map(IdNumber::masked));
    }
  }

  /** Stores or replaces it; 409 without consent to {@code KEEP_CONTACT}. */
  @Put
  HttpResponse<?> put(UUID id, @Body ContactBody body) {
    return answers.of(
        contacts.put(
            new Contact(
                new ProducerId(id),
                new Name(body.name()),
                new PhoneNumber(body.phone()),
                Optional.ofNullable(body.idNumber()).map(IdNumber::new))),
        ContactView::of);
  }

  @ShowsPersonalData
  @Get
  Optional<ContactView> get(UUID id) {
    return contacts.find(new ProducerId(id)).map(ContactView::of);
  }
}
