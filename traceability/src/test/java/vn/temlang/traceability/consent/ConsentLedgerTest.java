package vn.temlang.traceability.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.temlang.traceability.Village.atOnce;
import static vn.temlang.traceability.Village.reason;
import static vn.temlang.traceability.Village.stored;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.party.ProducerId;

/** Consents on PostgreSQL, as the role of the server. */
class ConsentLedgerTest {
  private static final Village VILLAGE = new Village();
  private static final ConsentDetail WITNESSED =
      new ConsentDetail(
          Optional.of(new Name("Bà Tư")), Optional.of(new Name("Ông Năm")), Optional.empty());

  private final ProducerId producer = VILLAGE.producer();

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private Consent consent(Consent.Act act, Purpose purpose, Consent.Way way) {
    return new Consent(
        Village.id(),
        producer,
        act,
        purpose,
        newest(purpose),
        new Consent.Circumstances(way, "api", "TEAM_MEMBER"));
  }

  private static int newest(Purpose purpose) {
    return VILLAGE.the(ConsentTexts.class).current().stream()
        .filter(text -> text.purpose() == purpose)
        .findFirst()
        .orElseThrow()
        .version();
  }

  private Consent own(Consent.Act act, Purpose purpose) {
    return consent(act, purpose, Consent.Way.OWN_PHONE);
  }

  private static Registration<ConsentEntry> record(Consent consent) {
    return record(consent, ConsentDetail.NONE);
  }

  private static Registration<ConsentEntry> record(Consent consent, ConsentDetail detail) {
    return VILLAGE.the(RecordConsent.class).record(consent, detail);
  }

  private boolean given(Purpose purpose) {
    return VILLAGE.the(Consents.class).given(producer, purpose);
  }

  private Optional<Integer> broken() {
    return VILLAGE.the(CheckConsents.class).check(producer);
  }

  @Nested
  class Texts {
    @Test
    void there_is_one_for_each_purpose_in_both_languages_under_its_hash() {
      List<ConsentText> texts = VILLAGE.the(ConsentTexts.class).current();

      assertThat(texts).extracting(ConsentText::purpose).containsExactly(Purpose.values());
      assertThat(texts)
          .allSatisfy(
              text ->
                  assertThat(text.hash())
                      .isEqualTo(
                          Hash.ofMessage(
                              String.join(
                                      "\n",
                                      text.vietnamese().title(),
                                      text.vietnamese().body(),
                                      text.english().title(),
                                      text.english().body())
                                  .getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "update trace.consent_text set body_vi = 'khác'",
          "delete from trace.consent_text",
          "select trace.publish_consent_text('MESSAGES', 3, 'a', 'b', 'c', 'd')"
        })
    void server_cannot_change_them(String sql) {
      assertThatThrownBy(() -> VILLAGE.execute(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @Nested
  class Giving {
    @Test
    void nothing_is_given_before_somebody_says_so() {
      for (Purpose purpose : Purpose.values()) {
        assertThat(given(purpose)).isFalse();
      }
    }

    @Test
    void counts_for_its_own_purpose_alone() {
      stored(record(own(Consent.Act.GIVEN, Purpose.PUBLISH_CONTACT)));

      assertThat(given(Purpose.PUBLISH_CONTACT)).isTrue();
      assertThat(given(Purpose.EXACT_LOCATION)).isFalse();
    }

    @Test
    void same_twice_is_one_entry() {
      Consent consent = own(Consent.Act.GIVEN, Purpose.MESSAGES);
      ConsentEntry first = stored(record(consent));

      assertThat(record(consent)).isEqualTo(new Registration.Same<>(first));
      assertThat(reason(record(consent, WITNESSED))).contains(RefusalReason.CONFLICTING_REPEAT);
    }

    @Test
    void is_refused_to_a_version_that_there_is_not() {
      Consent shown = own(Consent.Act.GIVEN, Purpose.MESSAGES);
      Consent unknown =
          new Consent(shown.id(), producer, shown.act(), shown.purpose(), 9, shown.how());

      assertThat(reason(record(unknown))).contains(RefusalReason.UNKNOWN_CONSENT_TEXT);
    }

    @Test
    void is_refused_to_a_text_that_was_replaced() {
      Consent shown = own(Consent.Act.GIVEN, Purpose.PICTURE_OF_PERSON);
      Consent older =
          new Consent(shown.id(), producer, shown.act(), shown.purpose(), 1, shown.how());

      assertThat(reason(record(older))).contains(RefusalReason.CONSENT_TEXT_REPLACED);
    }

    @Test
    void is_refused_to_what_is_asked_no_more() {
      assertThat(reason(record(own(Consent.Act.GIVEN, Purpose.PAYMENT_ACCOUNT))))
          .contains(RefusalReason.CONSENT_TEXT_REPLACED);
    }

    @Test
    void counts_for_what_its_text_said_and_not_for_what_a_later_one_says() {
      stored(record(own(Consent.Act.GIVEN, Purpose.MESSAGES)));
      Consents consents = VILLAGE.the(Consents.class);

      assertThat(consents.given(producer, Purpose.MESSAGES, 3)).isTrue();
      assertThat(consents.given(producer, Purpose.MESSAGES, 4)).isFalse();
    }

    @Test
    void needs_a_witness_when_spoken_and_the_paper_when_written() {
      Consent spoken =
          consent(Consent.Act.GIVEN, Purpose.MESSAGES, Consent.Way.SPOKEN_WITH_WITNESS);
      Consent written = consent(Consent.Act.GIVEN, Purpose.MESSAGES, Consent.Way.PAPER_PHOTO);

      assertThatThrownBy(() -> record(spoken)).isInstanceOf(MalformedValue.class);
      assertThatThrownBy(() -> record(written, WITNESSED)).isInstanceOf(MalformedValue.class);
      assertThat(stored(record(spoken, WITNESSED)).number()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nguyễn Văn A", "team:0912345678", "a@b.vn"})
    void is_not_recorded_by_somebody_s_name_or_number(String recordedBy) {
      assertThatThrownBy(() -> new Consent.Circumstances(Consent.Way.OWN_PHONE, "api", recordedBy))
          .isInstanceOf(MalformedValue.class);
    }

    @Test
    void may_be_recorded_by_an_account_s_id() {
      UUID account = UUID.fromString("01900000-0000-7000-8000-123456789012");

      assertThat(new Consent.Circumstances(Consent.Way.OWN_PHONE, "api", "account:" + account))
          .isNotNull();
    }
  }

  @Nested
  class Withdrawing {
    @Test
    void ends_it_and_it_may_be_given_again() {
      stored(record(own(Consent.Act.GIVEN, Purpose.EXACT_LOCATION)));
      stored(record(own(Consent.Act.WITHDRAWN, Purpose.EXACT_LOCATION)));
      assertThat(given(Purpose.EXACT_LOCATION)).isFalse();

      stored(record(own(Consent.Act.GIVEN, Purpose.EXACT_LOCATION)));
      assertThat(given(Purpose.EXACT_LOCATION)).isTrue();
      assertThat(broken()).isEmpty();
    }

    @Test
    void what_is_not_given_is_refused() {
      assertThat(reason(record(own(Consent.Act.WITHDRAWN, Purpose.MESSAGES))))
          .contains(RefusalReason.NOTHING_TO_WITHDRAW);
    }

    @Test
    void eight_at_once_leave_one_withdrawal_and_a_whole_chain() {
      stored(record(own(Consent.Act.GIVEN, Purpose.MESSAGES)));
      List<Callable<Registration<ConsentEntry>>> acts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Consent consent = own(Consent.Act.WITHDRAWN, Purpose.MESSAGES);
        acts.add(() -> record(consent));
      }

      assertThat(atOnce(acts)).filteredOn(Registration.New.class::isInstance).hasSize(1);
      assertThat(VILLAGE.the(Consents.class).of(producer)).hasSize(2);
      assertThat(broken()).isEmpty();
    }
  }

  @Nested
  class Ledger {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "update trace.consent set act = 'GIVEN'",
          "delete from trace.consent",
          "truncate trace.consent",
          "update trace.consent_detail set record = ''"
        })
    void server_cannot_change_what_was_said(String sql) {
      stored(record(own(Consent.Act.GIVEN, Purpose.MESSAGES)));

      assertThatThrownBy(() -> VILLAGE.execute(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }

    @Test
    void stays_whole_when_the_details_are_erased() {
      stored(
          record(
              consent(Consent.Act.GIVEN, Purpose.MESSAGES, Consent.Way.SPOKEN_WITH_WITNESS),
              WITNESSED));
      stored(record(own(Consent.Act.WITHDRAWN, Purpose.MESSAGES)));

      assertThat(VILLAGE.the(Consents.class).eraseDetails(producer)).isEqualTo(2);
      assertThat(VILLAGE.the(Consents.class).eraseDetails(producer)).isZero();
      assertThat(broken()).isEmpty();
      assertThat(
              VILLAGE.text(
                  "select count(*) from trace.consent_detail where producer_id = '%s'"
                      .formatted(producer.value())))
          .isEqualTo("0");
    }

    @Test
    void shows_where_the_owner_of_the_database_changed_it() {
      stored(record(own(Consent.Act.GIVEN, Purpose.MESSAGES)));
      stored(record(own(Consent.Act.GIVEN, Purpose.EXACT_LOCATION)));
      VILLAGE.text(
          ("update trace.consent set way = 'PAPER_PHOTO' where producer_id = '%s' and number = 2"
                  + " returning 1")
              .formatted(producer.value()));

      assertThat(broken()).contains(2);
    }

    @Test
    void shows_a_detail_that_was_changed() {
      ConsentEntry entry = stored(record(own(Consent.Act.GIVEN, Purpose.MESSAGES), WITNESSED));
      VILLAGE.text(
          ("update trace.consent_detail set record = replace(record, 'Năm', 'Sáu')"
                  + " where consent_id = '%s' returning 1")
              .formatted(entry.consent().id()));

      assertThat(broken()).contains(1);
    }
  }
}
