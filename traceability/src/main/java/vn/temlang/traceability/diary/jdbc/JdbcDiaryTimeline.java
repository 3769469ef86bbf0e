package vn.temlang.traceability.diary.jdbc;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.diary.Amount;
import vn.temlang.traceability.diary.DiaryKind;
import vn.temlang.traceability.diary.DiaryTimeline;
import vn.temlang.traceability.diary.TimelineEntry;
import vn.temlang.traceability.jdbc.Sighted;

/** The stages of a batch, read in one statement. */
@Singleton
class JdbcDiaryTimeline implements DiaryTimeline {
  private static final String TIMELINE =
      """
      select entry.id, entry.kind, event.event_time, event.event_offset_minutes, entry.site_id,
        entry.place_code, entry.quantity, entry.uom, entry.product_code, words.note
      from trace.diary_entry entry
        join trace.event event on event.producer_id = entry.producer_id and event.id = entry.id
        left join trace.diary_words words
          on words.producer_id = entry.producer_id and words.entry_id = entry.id
      where entry.batch_id = ? and {seen entry.producer_id}
      order by event.event_time, entry.id
      """;

  private final Sighted sighted;

  JdbcDiaryTimeline(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  @ReadOnly
  public List<TimelineEntry> of(UUID batchId) {
    return sighted.prepareStatement(
        TIMELINE,
        statement -> {
          statement.setObject(1, batchId);
          List<TimelineEntry> entries = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              entries.add(entry(row));
            }
          }
          return entries;
        });
  }

  private static TimelineEntry entry(ResultSet row) throws SQLException {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.getInt("event_offset_minutes") * 60);
    return new TimelineEntry(
        row.getObject("id", UUID.class),
        DiaryKind.valueOf(row.getString("kind")),
        row.getObject("event_time", OffsetDateTime.class).withOffsetSameInstant(offset),
        new TimelineEntry.Place(row.getObject("site_id", UUID.class), row.getString("place_code")),
        amount(row),
        new TimelineEntry.Said(row.getString("product_code"), row.getString("note")));
  }

  private static @Nullable Amount amount(ResultSet row) throws SQLException {
    String unit = row.getString("uom");
    return unit == null ? null : new Amount(row.getBigDecimal("quantity"), unit);
  }
}
