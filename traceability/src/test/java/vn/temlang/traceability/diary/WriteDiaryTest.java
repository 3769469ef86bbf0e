package vn.temlang.traceability.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.temlang.traceability.diary.DiaryFixture.AT;
import static vn.temlang.traceability.diary.DiaryFixture.CANDY;
import static vn.temlang.traceability.diary.DiaryFixture.COCONUTS;
import static vn.temlang.traceability.diary.DiaryFixture.NOW;
import static vn.temlang.traceability.diary.DiaryFixture.WORKSHOP;
import static vn.temlang.traceability.diary.DiaryFixture.drawn;
import static vn.temlang.traceability.diary.DiaryFixture.entry;
import static vn.temlang.traceability.diary.DiaryFixture.id;
import static vn.temlang.traceability.diary.DiaryFixture.pieces;
import static vn.temlang.traceability.diary.DiaryFixture.said;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.diary.DiaryEntry.Details;
import vn.temlang.traceability.diary.Written.Reason;
import vn.temlang.traceability.event.CaptureEvents;
import vn.temlang.traceability.event.EpcisEvent;
import vn.temlang.traceability.event.EventEntry;
import vn.temlang.traceability.event.InMemoryEventLedger;

class WriteDiaryTest {
  private final InMemoryEventLedger ledger = new InMemoryEventLedger();
  private final InMemoryDiary diary = new InMemoryDiary();
  private final DiaryFixture fixture = new DiaryFixture();
  private final List<EpcisEvent> committed = new ArrayList<>();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final WriteDiary writeDiary =
      new WriteDiary(
          fixture, fixture, new CaptureEvents(ledger, this::commit, clock), diary, clock);

  private void commit(EventEntry entry) {
    committed.add(entry.event());
  }

  @Nested
  class Writing {
    @ParameterizedTest
    @EnumSource
    void every_kind_becomes_one_event_that_is_committed_to(DiaryKind kind) {
      DiaryEntry entry = entry(kind, pieces("12"));
      assertThat(writeDiary.write(entry)).isEqualTo(new Written.Stored(entry.id()));
      assertThat(ledger.findByBatch(CANDY)).hasSize(1).isEqualTo(committed);
      assertThat(diary.pages).containsOnlyKeys(entry.id());
    }

    @Test
    void a_repeat_answers_the_same_and_does_nothing() {
      DiaryEntry entry = entry(DiaryKind.PACK, said("Chị Hai", "gói lá chuối"));
      writeDiary.write(entry);
      assertThat(writeDiary.write(entry)).isEqualTo(new Written.Repeated(entry.id()));
      assertThat(committed).hasSize(1);
    }

    @Test
    void a_repeat_answers_the_same_from_whatever_address_we_work_now() {
      DiaryEntry entry = entry(DiaryKind.PROCESS, drawn(COCONUTS, "80.50", "KGM"));
      writeDiary.write(entry);
      DiaryFixture moved = new DiaryFixture("http://127.0.0.1:8099");
      WriteDiary there =
          new WriteDiary(
              moved,
              moved,
              new CaptureEvents(ledger, WriteDiaryTest.this::commit, clock),
              diary,
              clock);
      assertThat(there.write(entry(DiaryKind.PROCESS, drawn(COCONUTS, "80.5", "KGM"))))
          .isEqualTo(new Written.Repeated(entry.id()));
      assertThat(there.write(entry(DiaryKind.PROCESS, drawn(COCONUTS, "80.6", "KGM"))))
          .isEqualTo(new Written.Refused(Reason.ID_TAKEN));
      assertThat(committed).hasSize(1);
    }

    @Test
    void a_change_under_the_same_id_is_refused() {
      writeDiary.write(entry(DiaryKind.PACK, pieces("12")));
      assertRefused(entry(DiaryKind.PACK, pieces("13")), Reason.ID_TAKEN);
    }

    @Test
    void a_change_of_the_note_alone_is_refused_too() {
      writeDiary.write(entry(DiaryKind.PACK, said("Chị Hai", "sáng")));
      assertThat(writeDiary.write(entry(DiaryKind.PACK, said("Chị Hai", "chiều"))))
          .isEqualTo(new Written.Refused(Reason.ID_TAKEN));
    }

    @Test
    void opening_the_note_to_the_public_is_a_change_too() {
      Details closed = said("Chị Hai", "sáng");
      writeDiary.write(entry(DiaryKind.PACK, closed));
      Details open = new Details(null, closed.counterparty(), new Note("sáng", true), List.of());
      assertRefused(entry(DiaryKind.PACK, open), Reason.ID_TAKEN);
    }

    @Test
    void a_purchase_may_be_in_any_unit() {
      Details kilograms = Details.of(new Amount(new BigDecimal("80.5"), "KGM"));
      assertThat(writeDiary.write(entry(DiaryKind.PURCHASE, kilograms)))
          .isInstanceOf(Written.Stored.class);
    }

    @Test
    void harvest_purchase_and_processing_may_come_before_the_day_of_production() {
      for (DiaryKind kind : List.of(DiaryKind.HARVEST, DiaryKind.PURCHASE, DiaryKind.PROCESS)) {
        assertThat(writeDiary.write(at(kind, AT.minusDays(3)))).isInstanceOf(Written.Stored.class);
      }
    }
  }

  @Nested
  class Refusing {
    @Test
    void five_minutes_ahead_is_a_skewed_phone_and_more_is_the_future() {
      OffsetDateTime limit = NOW.atOffset(ZoneOffset.ofHours(7)).plusMinutes(5);
      assertThat(writeDiary.write(at(DiaryKind.PACK, limit))).isInstanceOf(Written.Stored.class);
      assertThat(writeDiary.write(at(DiaryKind.SHIP, limit.plusNanos(1))))
          .isEqualTo(new Written.Refused(Reason.TIME_IN_FUTURE));
    }

    @ParameterizedTest
    @EnumSource(names = {"PACK", "SHIP", "RECEIVE", "SELL"})
    void the_day_before_production_in_viet_nam(DiaryKind kind) {
      OffsetDateTime midnight = OffsetDateTime.parse("2026-04-14T17:00:00Z");
      assertRefused(at(kind, midnight.minusNanos(1)), Reason.BEFORE_PRODUCTION);
      assertThat(writeDiary.write(at(kind, midnight))).isInstanceOf(Written.Stored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.000"})
    void what_is_nothing_or_less(String number) {
      assertRefused(entry(DiaryKind.PACK, pieces(number)), Reason.QUANTITY_NOT_POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "0.123456789012345", "1e15", "1e2147483647"})
    void more_than_15_digits(String number) {
      assertRefused(entry(DiaryKind.PACK, pieces(number)), Reason.QUANTITY_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345", "0.12345678901234", "1e14"})
    void not_15_digits(String number) {
      assertThat(writeDiary.write(entry(DiaryKind.PACK, pieces(number))))
          .isInstanceOf(Written.Stored.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PURCHASE")
    void another_unit_than_the_batch_has(DiaryKind kind) {
      Details kilograms = Details.of(new Amount(BigDecimal.ONE, "KGM"));
      assertRefused(entry(kind, kilograms), Reason.UNIT_DIFFERS);
    }

    @Test
    void a_batch_or_a_site_that_nobody_knows() {
      DiaryEntry known = entry(DiaryKind.PACK, Details.NONE);
      assertRefused(
          new DiaryEntry(known.id(), id(99), known.kind(), AT, WORKSHOP, Details.NONE),
          Reason.BATCH_UNKNOWN);
      assertRefused(
          new DiaryEntry(known.id(), CANDY, known.kind(), AT, id(99), Details.NONE),
          Reason.SITE_UNKNOWN);
    }

    @Test
    void inputs_that_make_no_sense() {
      assertRefused(entry(DiaryKind.PACK, drawn(COCONUTS, "1", "KGM")), Reason.INPUTS_NOT_EXPECTED);
      assertRefused(entry(DiaryKind.PROCESS, drawn(id(99), "1", "KGM")), Reason.INPUT_UNKNOWN);
      assertRefused(entry(DiaryKind.PROCESS, drawn(COCONUTS, "1", "LTR")), Reason.UNIT_DIFFERS);
      assertRefused(
          entry(DiaryKind.PROCESS, drawn(COCONUTS, "0", "KGM")), Reason.QUANTITY_NOT_POSITIVE);
      assertRefused(
          entry(DiaryKind.PROCESS, drawn(CANDY, "1", "H87")), Reason.BATCH_MADE_OF_ITSELF);
    }

    @Test
    void a_batch_that_would_be_made_of_what_is_made_of_it() {
      writeDiary.write(entry(DiaryKind.PROCESS, drawn(COCONUTS, "1", "KGM")));
      DiaryEntry back =
          new DiaryEntry(
              id(50),
              COCONUTS,
              DiaryKind.PROCESS,
              AT,
              WORKSHOP,
              new Details(
                  null,
                  null,
                  null,
                  List.of(new DiaryEntry.Input(CANDY, new Amount(BigDecimal.ONE, "H87")))));
      assertThat(writeDiary.write(back))
          .isEqualTo(new Written.Refused(Reason.BATCH_MADE_OF_ITSELF));
      assertThat(diary.pages).doesNotContainKey(back.id());
    }
  }

  @Test
  void an_id_that_is_no_uuid_of_version_7_is_malformed() {
    UUID random = UUID.fromString("5f0c2a3e-8a51-4c4b-9a0e-0d5a1b9c7f11");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DiaryEntry(random, CANDY, DiaryKind.PACK, AT, WORKSHOP, Details.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-15T08:30:00+14:01",
        "2026-04-15T08:30:00+07:00:30",
        "0000-12-31T00:00:00Z",
        "+10000-01-01T00:00:00Z"
      })
  void a_time_that_no_event_can_have_is_malformed(String time) {
    OffsetDateTime at = OffsetDateTime.parse(time);
    assertThatIllegalArgumentException().isThrownBy(() -> at(DiaryKind.HARVEST, at));
  }

  @Test
  void words_that_cannot_be_kept_are_malformed() {
    String tooLong = "a".repeat(201);
    assertThatIllegalArgumentException().isThrownBy(() -> said(tooLong, "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> said("Chị Hai", "a".repeat(2_001)));
    assertThatIllegalArgumentException().isThrownBy(() -> said("Chị Hai", "nul \0"));
    assertThatIllegalArgumentException().isThrownBy(() -> said(" ", "x"));
    assertThat(said("a".repeat(200), "a".repeat(2_000)).note())
        .isEqualTo(new Note("a".repeat(2_000), false));
    assertThatIllegalArgumentException().isThrownBy(() -> said("Chị Hai", " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tem.example/414/9521234543213",
        "https://tem.example/417/9521234543213",
        "https://tem.example/place/T-4",
        "urn:epc:id:pgln:952005385.011"
      })
  void an_identifier_of_an_organisation_or_place_is_public(String text) {
    assertThat(Counterparty.parse(text)).isInstanceOf(Counterparty.Identified.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Thị Hoa",
        "0912345678",
        "https://facebook.com/hoa",
        "mailto:hoa@example.org"
      })
  void anything_else_is_treated_as_a_name_of_a_person(String text) {
    assertThat(Counterparty.parse(text)).isEqualTo(new Counterparty.Named(text));
  }

  private void assertRefused(DiaryEntry entry, Reason reason) {
    assertThat(writeDiary.write(entry)).isEqualTo(new Written.Refused(reason));
    assertThat(committed.stream().map(event -> event.header().getEventID().key()))
        .hasSize(diary.pages.size());
  }

  private static DiaryEntry at(DiaryKind kind, OffsetDateTime at) {
    return new DiaryEntry(
        id(200 + List.of(DiaryKind.values()).indexOf(kind)),
        CANDY,
        kind,
        at,
        WORKSHOP,
        Details.NONE);
  }
}
