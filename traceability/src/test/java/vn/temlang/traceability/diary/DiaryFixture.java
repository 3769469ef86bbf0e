package vn.temlang.traceability.diary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.traceability.diary.DiaryEntry.Details;
import vn.temlang.traceability.event.Epc;

/** A cooperative with two batches and one workshop, and the entries that it makes. */
public final class DiaryFixture implements DiaryBatches, DiarySites {
  public static final Instant NOW = Instant.parse("2026-04-15T03:00:00Z");
  public static final OffsetDateTime AT = OffsetDateTime.parse("2026-04-15T08:30:00+07:00");
  public static final UUID PRODUCER = id(1);
  public static final UUID CANDY = id(2);
  public static final UUID COCONUTS = id(3);
  public static final UUID WORKSHOP = id(4);
  public static final String PLACE = "https://tem.example/place/T-4";

  private final Map<UUID, DiaryBatch> batches = new HashMap<>();

  private final String origin;

  public DiaryFixture() {
    this("https://tem.example");
  }

  /** The same at another public address. */
  public DiaryFixture(String origin) {
    this.origin = origin;
    batches.put(
        CANDY,
        new DiaryBatch(
            CANDY,
            PRODUCER,
            new DiaryBatch.Identity(new Epc(origin + "/01/08938500001234/10/KD-0426"), "KD-0426"),
            "H87",
            LocalDate.parse("2026-04-15"),
            LocalDate.parse("2026-10-15")));
    batches.put(
        COCONUTS,
        new DiaryBatch(
            COCONUTS,
            PRODUCER,
            new DiaryBatch.Identity(new Epc(origin + "/batch/DUA-0426"), "DUA-0426"),
            "KGM",
            LocalDate.parse("2026-04-10"),
            null));
  }

  @Override
  public Map<UUID, DiaryBatch> find(Set<UUID> ids) {
    Map<UUID, DiaryBatch> found = new HashMap<>(batches);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Optional<Epc> findPlaceCode(UUID siteId) {
    return siteId.equals(WORKSHOP) ? Optional.of(new Epc(origin + "/place/T-4")) : Optional.empty();
  }

  public static UUID id(int number) {
    return UUID.fromString("019309a0-0000-7000-8000-%012d".formatted(number));
  }

  public static DiaryEntry entry(DiaryKind kind, Details details) {
    return new DiaryEntry(
        id(100 + List.of(DiaryKind.values()).indexOf(kind)), CANDY, kind, AT, WORKSHOP, details);
  }

  public static Details pieces(String number) {
    return Details.of(new Amount(new BigDecimal(number), "H87"));
  }

  public static Details drawn(UUID batch, String number, String unit) {
    DiaryEntry.Input input = new DiaryEntry.Input(batch, new Amount(new BigDecimal(number), unit));
    return new Details(new Amount(new BigDecimal("500"), "H87"), null, null, List.of(input));
  }

  public static Details said(String counterparty, String note) {
    return new Details(null, Counterparty.parse(counterparty), new Note(note, false), List.of());
  }
}
