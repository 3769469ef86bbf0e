package vn.temlang.traceability.contact;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentEffect;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.party.ProducerId;

/** Keeps a contact while its person agrees, and not a moment longer. */
@Singleton
public class PutContact implements ConsentEffect {
  private final Contacts contacts;
  private final Consents consents;
  private final IdNumberSeal seal;
  private final Clock clock;

  PutContact(Contacts contacts, Consents consents, IdNumberSeal seal, Clock clock) {
    this.contacts = contacts;
    this.consents = consents;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * Refuses without consent to {@code KEEP_CONTACT}. The consent is locked first, so a withdrawal
   * comes before this, and it is refused, or after it, and deletes what was stored.
   */
  @Transactional
  public Registration<Contact> put(Contact contact) {
    if (!consents.lock(contact.producer())) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCER);
    }
    contacts.useKeys();
    Optional<Contact> before = find(contact.producer());
    if (before.isPresent() && before.get().equals(contact)) {
      return new Registration.Same<>(contact);
    }
    Contacts.Row row =
        new Contacts.Row(
            contact.producer(),
            contact.name(),
            contact.phone(),
            contact.idNumber().map(number -> sealed(contact.producer(), number)));
    if (!contacts.put(row, clock.instant())) {
      return Registration.refused(RefusalReason.CONSENT_MISSING);
    }
    return before.isPresent() ? new Registration.Same<>(contact) : new Registration.New<>(contact);
  }

  /** The same number stays sealed as it is: nothing about it changed. */
  private SealedIdNumber sealed(ProducerId producer, IdNumber number) {
    return contacts
        .find(producer)
        .flatMap(Contacts.Row::idNumber)
        .filter(kept -> seal.open(producer, kept).equals(number))
        .orElseGet(() -> seal.seal(producer, number));
  }

  /** The contact with its ID number opened; who shows it masks it. */
  @Transactional
  public Optional<Contact> find(ProducerId producer) {
    contacts.useKeys();
    return contacts
        .find(producer)
        .map(
            row ->
                new Contact(
                    producer,
                    row.name(),
                    row.phone(),
                    row.idNumber().map(locked -> seal.open(producer, locked))));
  }

  @Override
  public void recorded(Consent consent) {
    if (consent.purpose() == Purpose.KEEP_CONTACT && consent.act() == Consent.Act.WITHDRAWN) {
      contacts.erase(consent.producer());
    }
  }
}
