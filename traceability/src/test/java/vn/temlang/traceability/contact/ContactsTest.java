package vn.temlang.traceability.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.temlang.traceability.Village.atOnce;
import static vn.temlang.traceability.Village.reason;
import static vn.temlang.traceability.Village.stored;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentDetail;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.consent.RecordConsent;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.seal.RotatesKeys;

/** Contacts on PostgreSQL, their ID numbers sealed with keys in a file. */
class ContactsTest {
  private static final Village VILLAGE = new Village();
  private static final String NUMBER = "086195000123";

  private final ProducerId producer = VILLAGE.producer();

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private void says(Consent.Act act) {
    stored(
        VILLAGE
            .the(RecordConsent.class)
            .record(
                new Consent(
                    Village.id(),
                    producer,
                    act,
                    Purpose.KEEP_CONTACT,
                    1,
                    new Consent.Circumstances(Consent.Way.OWN_PHONE, "api", "HOUSEHOLD")),
                ConsentDetail.NONE));
  }

  private Contact contact(String phone) {
    return new Contact(
        producer, new Name("Bà Tư"), new PhoneNumber(phone), Optional.of(new IdNumber(NUMBER)));
  }

  private static PutContact contacts() {
    return VILLAGE.the(PutContact.class);
  }

  private String column(String column) {
    return VILLAGE.text(
        "select max(%s) from trace.party_contact where producer_id = '%s'"
            .formatted(column, producer.value()));
  }

  @Nested
  class Keeping {
    @Test
    void is_refused_without_consent() {
      assertThat(reason(contacts().put(contact("0912345678"))))
          .contains(RefusalReason.CONSENT_MISSING);
      assertThat(contacts().find(producer)).isEmpty();
    }

    @Test
    void replaces_what_was_there() {
      says(Consent.Act.GIVEN);
      stored(contacts().put(contact("0912345678")));
      stored(contacts().put(contact("0987654321")));

      assertThat(contacts().find(producer)).contains(contact("0987654321"));
    }

    @Test
    void ends_with_the_withdrawal() {
      says(Consent.Act.GIVEN);
      stored(contacts().put(contact("0912345678")));
      says(Consent.Act.WITHDRAWN);

      assertThat(contacts().find(producer)).isEmpty();
      assertThat(reason(contacts().put(contact("0912345678"))))
          .contains(RefusalReason.CONSENT_MISSING);
    }

    @Test
    void never_outlives_a_withdrawal_that_comes_at_the_same_moment() {
      for (int round = 0; round < 20; round++) {
        says(Consent.Act.GIVEN);
        atOnce(
            List.of(
                () -> contacts().put(contact("0912345678")).getClass(),
                () -> {
                  says(Consent.Act.WITHDRAWN);
                  return Object.class;
                }));
        assertThat(contacts().find(producer)).isEmpty();
      }
    }
  }

  @Nested
  class Sealing {
    @Test
    void leaves_nothing_readable_in_the_database() {
      says(Consent.Act.GIVEN);
      stored(contacts().put(contact("0912345678")));

      assertThat(column("encode(id_number, 'escape')")).isNotEmpty().doesNotContain(NUMBER);
    }

    @Test
    void binds_the_number_to_its_producer() {
      says(Consent.Act.GIVEN);
      stored(contacts().put(contact("0912345678")));
      SealedIdNumber sealed =
          VILLAGE.the(Contacts.class).find(producer).orElseThrow().idNumber().orElseThrow();
      ProducerId other = VILLAGE.producer();

      assertThat(VILLAGE.the(IdNumberSeal.class).open(producer, sealed).value()).isEqualTo(NUMBER);
      assertThatThrownBy(() -> VILLAGE.the(IdNumberSeal.class).open(other, sealed))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rotation_seals_anew_and_destroys_the_old_key() {
      says(Consent.Act.GIVEN);
      stored(contacts().put(contact("0912345678")));
      SealedIdNumber before =
          VILLAGE.the(Contacts.class).find(producer).orElseThrow().idNumber().orElseThrow();

      RotatesKeys.Rotation rotation = VILLAGE.the(RotateKeys.class).rotate();

      assertThat(rotation.resealed()).isPositive();
      assertThat(rotation.forgotten()).isPositive();
      assertThat(column("id_number_key")).isEqualTo(Integer.toString(rotation.keyId()));
      assertThat(contacts().find(producer)).contains(contact("0912345678"));
      assertThatThrownBy(() -> VILLAGE.the(IdNumberSeal.class).open(producer, before))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void numbers_stored_while_keys_rotate_open_afterwards() {
      says(Consent.Act.GIVEN);
      atOnce(
          List.of(
              () -> VILLAGE.the(RotateKeys.class).rotate().keyId(),
              () -> contacts().put(contact("0912345678")).hashCode(),
              () -> VILLAGE.the(RotateKeys.class).rotate().keyId(),
              () -> contacts().put(contact("0987654321")).hashCode()));

      assertThat(contacts().find(producer)).isPresent();
      assertThat(VILLAGE.the(Contacts.class).keysInUse()).hasSize(1);
    }
  }
}
