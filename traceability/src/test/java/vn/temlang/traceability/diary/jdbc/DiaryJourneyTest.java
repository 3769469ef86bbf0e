package vn.temlang.traceability.diary.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.temlang.traceability.diary.DiaryFixture.AT;
import static vn.temlang.traceability.diary.DiaryFixture.CANDY;
import static vn.temlang.traceability.diary.DiaryFixture.COCONUTS;
import static vn.temlang.traceability.diary.DiaryFixture.NOW;
import static vn.temlang.traceability.diary.DiaryFixture.PLACE;
import static vn.temlang.traceability.diary.DiaryFixture.WORKSHOP;
import static vn.temlang.traceability.diary.DiaryFixture.drawn;
import static vn.temlang.traceability.diary.DiaryFixture.entry;
import static vn.temlang.traceability.diary.DiaryFixture.pieces;
import static vn.temlang.traceability.diary.DiaryFixture.said;

import io.micronaut.context.ApplicationContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.diary.Amount;
import vn.temlang.traceability.diary.Diary;
import vn.temlang.traceability.diary.DiaryEntry;
import vn.temlang.traceability.diary.DiaryEntry.Details;
import vn.temlang.traceability.diary.DiaryFixture;
import vn.temlang.traceability.diary.DiaryKind;
import vn.temlang.traceability.diary.DiaryTimeline;
import vn.temlang.traceability.diary.Note;
import vn.temlang.traceability.diary.TimelineEntry;
import vn.temlang.traceability.diary.WriteDiary;
import vn.temlang.traceability.diary.Written;
import vn.temlang.traceability.event.EpcisDocument;
import vn.temlang.traceability.event.EpcisDocuments;
import vn.temlang.traceability.event.EpcisDocuments.Parsed;
import vn.temlang.traceability.event.EpcisEvent;
import vn.temlang.traceability.event.EventCommitments;
import vn.temlang.traceability.event.EventEntry;
import vn.temlang.traceability.event.EventLedger;
import vn.temlang.traceability.event.json.EpcisSchema;

/** The diary on a real database, from a tap to the timeline and to an EPCIS document. */
class DiaryJourneyTest {
  private final TestDatabase database = TestDatabase.migrated("trace");
  private final List<EpcisEvent> committed = new ArrayList<>();
  private boolean logIsOutOfReach;
  private ApplicationContext context;

  @BeforeEach
  void start() {
    start(new DiaryFixture());
  }

  private void start(DiaryFixture fixture) {
    EventCommitments commitments = this::commit;
    context =
        ApplicationContext.builder()
            .properties(database.properties())
            .singletons(Clock.fixed(NOW, ZoneOffset.UTC), commitments, fixture)
            .start();
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void every_kind_of_entry_leaves_in_a_document_that_the_standard_s_schema_accepts() {
    for (DiaryKind kind : DiaryKind.values()) {
      assertThat(write(entry(kind, pieces("12")))).isInstanceOf(Written.Stored.class);
    }
    List<EpcisEvent> events = context.getBean(EventLedger.class).findByBatch(CANDY);
    EpcisDocument document = EpcisDocument.of(NOW, events);
    EpcisDocuments documents = context.getBean(EpcisDocuments.class);
    String json = documents.write(document);
    assertThat(EpcisSchema.faults(json)).isEmpty();
    assertThat(documents.parse(json)).isEqualTo(new Parsed.Read(document));
    assertThat(events)
        .hasSameSizeAs(DiaryKind.values())
        .containsExactlyInAnyOrderElementsOf(committed);
  }

  @Test
  void a_harvest_commissions_the_batch_with_its_master_data() {
    write(entry(DiaryKind.HARVEST, pieces("12")));
    assertThat(document())
        .contains("\"type\":\"ObjectEvent\"")
        .contains("\"action\":\"ADD\"")
        .contains("\"bizStep\":\"commissioning\"")
        .contains("\"eventTime\":\"2026-04-15T08:30:00+07:00\"")
        .contains("\"cbvmda:lotNumber\":\"KD-0426\"")
        .contains("\"cbvmda:harvestStartDate\":\"2026-04-15\"")
        .contains("\"cbvmda:harvestEndDate\":\"2026-04-15\"")
        .contains("\"cbvmda:itemExpirationDate\":\"2026-10-15\"")
        .contains(
            "{\"epcClass\":\"https://tem.example/01/08938500001234/10/KD-0426\",\"quantity\":12}");
  }

  @Test
  void a_processing_with_inputs_is_a_transformation_with_edges() throws SQLException {
    write(entry(DiaryKind.PROCESS, drawn(COCONUTS, "80.5", "KGM")));
    assertThat(document())
        .contains("\"type\":\"TransformationEvent\"")
        .contains(
            "\"inputQuantityList\":[{\"epcClass\":\"https://tem.example/batch/DUA-0426\","
                + "\"quantity\":80.5,\"uom\":\"KGM\"}]");
    assertThat(EpcisSchema.faults(document())).isEmpty();
    assertThat(
            text(
                "select input_batch_id || ' ' || output_batch_id || ' ' || quantity || ' ' || uom from trace.lineage"))
        .isEqualTo(COCONUTS + " " + CANDY + " 80.5 KGM");
  }

  @Test
  void a_delivery_to_an_organisation_names_its_identifier() {
    write(entry(DiaryKind.SHIP, said("https://tem.example/417/9521234543213", "xe tải")));
    assertThat(document())
        .contains("\"disposition\":\"in_transit\"")
        .contains(
            "\"destinationList\":[{\"type\":\"possessing_party\","
                + "\"destination\":\"https://tem.example/417/9521234543213\"}]")
        .doesNotContain("bizLocation", "xe tải");
    assertThat(EpcisSchema.faults(document())).isEmpty();
  }

  @Test
  void a_private_person_and_a_note_stay_out_of_the_ledger_and_can_be_erased() throws SQLException {
    DiaryEntry entry = entry(DiaryKind.PURCHASE, said("Nguyễn Thị Hoa", "mua tại vườn bà Hoa"));
    write(entry);
    assertThat(text("select string_agg(event::text, '') from trace.event event"))
        .doesNotContain("Hoa");
    assertThat(text("select string_agg(entry::text, '') from trace.diary_entry entry"))
        .doesNotContain("Hoa");
    assertThat(committed.toString()).doesNotContain("Hoa");
    Diary diary = context.getBean(Diary.class);
    assertThat(diary.find(entry.id())).contains(entry);
    diary.erase(entry.id());
    assertThat(diary.find(entry.id()))
        .contains(entry(DiaryKind.PURCHASE, new Details(null, null, null, List.of())));
    assertThat(timeline()).singleElement().extracting(e -> e.said().note()).isNull();
  }

  @Test
  void the_timeline_tells_what_the_circular_demands_of_each_stage() {
    DiaryEntry ship = entry(DiaryKind.SHIP, pieces("10"));
    DiaryEntry pack =
        new DiaryEntry(
            entry(DiaryKind.PACK, Details.NONE).id(),
            CANDY,
            DiaryKind.PACK,
            AT.minusHours(1),
            WORKSHOP,
            new Details(null, null, new Note("hộp 500 g", true), List.of()));
    write(ship);
    write(pack);
    assertThat(context.getBean(Diary.class).find(pack.id())).contains(pack);
    TimelineEntry.Place place = new TimelineEntry.Place(WORKSHOP, PLACE);
    String product = "https://tem.example/01/08938500001234/10/KD-0426";
    assertThat(timeline())
        .containsExactly(
            new TimelineEntry(
                pack.id(),
                DiaryKind.PACK,
                AT.minusHours(1),
                place,
                null,
                new TimelineEntry.Said(product, "hộp 500 g")),
            new TimelineEntry(
                ship.id(),
                DiaryKind.SHIP,
                AT,
                place,
                new Amount(new BigDecimal("10"), "H87"),
                new TimelineEntry.Said(product, null)));
  }

  @Test
  void a_repeat_after_a_restart_is_recognised() {
    DiaryEntry entry = entry(DiaryKind.PACK, said("Chị Hai", "sáng"));
    assertThat(write(entry)).isEqualTo(new Written.Stored(entry.id()));
    stop();
    start();
    assertThat(write(entry)).isEqualTo(new Written.Repeated(entry.id()));
    assertThat(write(entry(DiaryKind.PACK, said("Chị Hai", "chiều"))))
        .isEqualTo(new Written.Refused(Written.Reason.ID_TAKEN));
    assertThat(committed).hasSize(1);
  }

  @Nested
  class AfterTheServerMovedToAnotherAddress {
    private final DiaryEntry delivery =
        entry(DiaryKind.SHIP, said("https://tem.example/417/9521234543213", "xe tải"));

    private void move() {
      stop();
      start(new DiaryFixture("http://127.0.0.1:8099"));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_entry_is_kept_already(DiaryKind kind) {
      DiaryEntry entry = entry(kind, said("Chị Hai", "sáng"));
      write(entry);
      move();
      assertThat(write(entry)).isEqualTo(new Written.Repeated(entry.id()));
      assertThat(committed).hasSize(1);
    }

    @Test
    void so_is_one_with_inputs_and_one_with_a_public_party() {
      DiaryEntry made = entry(DiaryKind.PROCESS, drawn(COCONUTS, "80.50", "KGM"));
      write(made);
      write(delivery);
      move();
      assertThat(write(entry(DiaryKind.PROCESS, drawn(COCONUTS, "80.5", "KGM"))))
          .isEqualTo(new Written.Repeated(made.id()));
      assertThat(write(delivery)).isEqualTo(new Written.Repeated(delivery.id()));
    }

    @Test
    void its_time_is_compared_to_the_last_digit() {
      DiaryEntry exact = at(AT.plusNanos(123_456_789));
      write(exact);
      move();
      assertThat(write(exact)).isEqualTo(new Written.Repeated(exact.id()));
      assertTaken(at(AT.plusNanos(123_456_788)));
      assertTaken(at(AT.plusNanos(123_456_789).withOffsetSameInstant(ZoneOffset.UTC)));
    }

    @Test
    void another_entry_under_its_id_is_still_refused() {
      write(entry(DiaryKind.PROCESS, drawn(COCONUTS, "80.5", "KGM")));
      write(delivery);
      move();
      assertTaken(entry(DiaryKind.PROCESS, drawn(COCONUTS, "80.6", "KGM")));
      assertTaken(entry(DiaryKind.PROCESS, pieces("500")));
      assertTaken(entry(DiaryKind.SHIP, said("https://tem.example/417/9521234543213", "xe máy")));
      assertTaken(entry(DiaryKind.SHIP, said("https://tem.example/417/9521234543220", "xe tải")));
      assertTaken(entry(DiaryKind.SHIP, said("Chị Hai", "xe tải")));
      assertTaken(withIdOf(delivery, entry(DiaryKind.RECEIVE, delivery.details())));
    }

    private DiaryEntry at(OffsetDateTime at) {
      return new DiaryEntry(delivery.id(), CANDY, DiaryKind.PACK, at, WORKSHOP, Details.NONE);
    }

    private void assertTaken(DiaryEntry entry) {
      assertThat(write(entry)).isEqualTo(new Written.Refused(Written.Reason.ID_TAKEN));
    }

    private static DiaryEntry withIdOf(DiaryEntry kept, DiaryEntry other) {
      return new DiaryEntry(
          kept.id(), other.batchId(), other.kind(), other.at(), other.siteId(), other.details());
    }
  }

  @Test
  void when_the_log_cannot_be_committed_to_nothing_is_kept() throws SQLException {
    DiaryEntry entry = entry(DiaryKind.PACK, pieces("1"));
    logIsOutOfReach = true;
    assertThatIllegalStateException().isThrownBy(() -> write(entry));
    assertThat(text("select count(*) from trace.event")).isEqualTo("0");
    assertThat(text("select count(*) from trace.diary_entry")).isEqualTo("0");
  }

  private void commit(EventEntry entry) {
    if (logIsOutOfReach) {
      throw new IllegalStateException("the log is out of reach");
    }
    committed.add(entry.event());
  }

  private Written write(DiaryEntry entry) {
    return context.getBean(WriteDiary.class).write(entry);
  }

  private List<TimelineEntry> timeline() {
    return context.getBean(DiaryTimeline.class).of(CANDY);
  }

  private String document() {
    List<EpcisEvent> events = context.getBean(EventLedger.class).findByBatch(CANDY);
    return context.getBean(EpcisDocuments.class).write(EpcisDocument.of(NOW, events));
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
