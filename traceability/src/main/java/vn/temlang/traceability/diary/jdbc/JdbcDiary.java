package vn.temlang.traceability.diary.jdbc;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.diary.Amount;
import vn.temlang.traceability.diary.Diary;
import vn.temlang.traceability.diary.DiaryEntry;
import vn.temlang.traceability.diary.DiaryPage;
import vn.temlang.traceability.diary.Note;
import vn.temlang.traceability.diary.PersonalWords;
import vn.temlang.traceability.jdbc.Sighted;

/** Rows of {@code trace.diary_entry} and {@code trace.diary_words}. */
@Singleton
class JdbcDiary implements Diary {
  private static final String ADD =
      """
      with entry as (
        insert into trace.diary_entry (producer_id, id, batch_id, kind, site_id, product_code,
          place_code, quantity, uom)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        returning producer_id, id
      ), words as (
        select ?::text as note, ?::boolean as note_public, ?::text as counterparty
      )
      insert into trace.diary_words (producer_id, entry_id, note, note_public, counterparty)
      select entry.producer_id, entry.id, words.note, words.note_public, words.counterparty
      from entry, words
      where words.note is not null or words.counterparty is not null
      """;
  private static final String FIND =
      """
      select entry.id, entry.batch_id, entry.kind, event.body ->> 'eventTime' as at, entry.site_id,
        entry.quantity, entry.uom, words.note, words.note_public, words.counterparty,
        coalesce(event.body #>> '{sourceList,0,source}',
          event.body #>> '{destinationList,0,destination}') as party,
        array(select edge.input_batch_id from trace.lineage edge
          where edge.producer_id = event.producer_id and edge.event_id = event.id
          order by edge.input_batch_id) as input_batches,
        array(select edge.quantity from trace.lineage edge
          where edge.producer_id = event.producer_id and edge.event_id = event.id
          order by edge.input_batch_id) as input_quantities,
        array(select edge.uom from trace.lineage edge
          where edge.producer_id = event.producer_id and edge.event_id = event.id
          order by edge.input_batch_id) as input_units
      from trace.event event
        join trace.diary_entry entry
          on entry.producer_id = event.producer_id and entry.id = event.id
        left join trace.diary_words words
          on words.producer_id = entry.producer_id and words.entry_id = entry.id
      where event.id = ? and {seen event.producer_id}
      """;
  private static final String ERASE =
      """
      delete from trace.diary_words words using trace.event event
      where event.id = ? and {seen event.producer_id} and words.producer_id = event.producer_id and words.entry_id = event.id
      """;

  private final Sighted sighted;

  JdbcDiary(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  @Transactional
  public void add(DiaryPage page) {
    sighted.prepareStatement(
        ADD,
        statement -> {
          bind(statement, page);
          return statement.executeUpdate();
        });
  }

  private static void bind(PreparedStatement statement, DiaryPage page) throws SQLException {
    DiaryEntry entry = page.entry();
    Amount quantity = entry.details().quantity();
    PersonalWords words = page.words();
    statement.setObject(1, page.batch().producerId());
    statement.setObject(2, entry.id());
    statement.setObject(3, entry.batchId());
    statement.setString(4, entry.kind().name());
    statement.setObject(5, entry.siteId());
    statement.setString(6, page.productCode().uri());
    statement.setString(7, page.placeCode().uri());
    statement.setBigDecimal(8, quantity == null ? null : quantity.value());
    statement.setString(9, quantity == null ? null : quantity.unit());
    Note note = words.note();
    statement.setString(10, note == null ? null : note.text());
    statement.setBoolean(11, note != null && note.open());
    statement.setString(12, words.counterparty());
  }

  @Override
  @ReadOnly
  public Optional<DiaryEntry> find(UUID entryId) {
    return sighted.prepareStatement(
        FIND,
        statement -> {
          statement.setObject(1, entryId);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(KeptEntry.of(row)) : Optional.empty();
          }
        });
  }

  @Override
  @Transactional
  public void erase(UUID entryId) {
    sighted.prepareStatement(
        ERASE,
        statement -> {
          statement.setObject(1, entryId);
          return statement.executeUpdate();
        });
  }
}
