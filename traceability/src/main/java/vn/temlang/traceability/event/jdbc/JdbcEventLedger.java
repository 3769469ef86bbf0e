package vn.temlang.traceability.event.jdbc;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.event.BizStep;
import vn.temlang.traceability.event.EpcisEvent;
import vn.temlang.traceability.event.EventBodies;
import vn.temlang.traceability.event.EventEntry;
import vn.temlang.traceability.event.EventEntry.BatchInput;
import vn.temlang.traceability.event.EventHeader.EventTime;
import vn.temlang.traceability.event.EventLedger;
import vn.temlang.traceability.jdbc.Sighted;

/** Rows of {@code trace.event} and {@code trace.lineage}: one statement stores both. */
@Singleton
class JdbcEventLedger implements EventLedger {
  private static final String APPEND =
      """
      with recursive input (batch_id, quantity, uom) as (
        select * from unnest(?::uuid[], ?::numeric[], ?::text[])
      ), made_of_output (batch_id) as (
        select ?::uuid
        union
        select lineage.output_batch_id
        from trace.lineage join made_of_output on lineage.input_batch_id = made_of_output.batch_id
        where exists (select from input) and {seen lineage.producer_id}
      ), cycle as (
        select from input where batch_id in (select batch_id from made_of_output)
      ), stored as (
        insert into trace.event (producer_id, id, event_id, batch_id, biz_step, event_time,
          event_offset_minutes, record_time, body)
        select ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb
        where not exists (select from cycle)
        on conflict do nothing
        returning producer_id, id, batch_id
      ), edges as (
        insert into trace.lineage
          (producer_id, event_id, input_batch_id, output_batch_id, quantity, uom)
        select stored.producer_id, stored.id, input.batch_id, stored.batch_id,
          input.quantity, input.uom
        from stored cross join input
      )
      select exists (select from cycle), exists (select from stored)
      """;
  private static final String SAME =
      """
      select producer_id = ? and batch_id = ? and body = ?::jsonb from trace.event
      where id = ? and {seen producer_id}
      """;
  // two transformations at once could close a circle that neither of them sees
  private static final String ONE_TRANSFORMATION_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtext('trace.lineage'))";
  private static final String BY_BATCH =
      """
      select body, record_time from trace.event
      where batch_id = ? and {seen producer_id} order by event_time, id
      """;
  private static final String BY_ID =
      "select body, record_time from trace.event where id = ? and {seen producer_id}";

  private final Sighted sighted;
  private final EventBodies bodies;

  JdbcEventLedger(Sighted sighted, EventBodies bodies) {
    this.sighted = sighted;
    this.bodies = bodies;
  }

  @Override
  @Transactional
  public Appended append(EventEntry entry) {
    if (!entry.inputs().isEmpty()) {
      sighted.prepareStatement(ONE_TRANSFORMATION_AT_A_TIME, PreparedStatement::execute);
    }
    return sighted.prepareStatement(
        APPEND,
        statement -> {
          bind(statement, entry);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            if (row.getBoolean(1)) {
              return Appended.CYCLE;
            }
            return row.getBoolean(2) ? Appended.STORED : earlier(entry);
          }
        });
  }

  private void bind(PreparedStatement statement, EventEntry entry) throws SQLException {
    List<BatchInput> inputs = entry.inputs();
    EpcisEvent event = entry.event();
    EventTime time = event.header().time();
    Row row = new Row(statement);
    row.array("uuid", inputs.stream().map(BatchInput::batchId).toArray());
    row.array("numeric", inputs.stream().map(BatchInput::quantity).toArray(BigDecimal[]::new));
    row.array("text", inputs.stream().map(BatchInput::uom).toArray());
    row.object(entry.batchId());
    row.object(entry.producerId());
    row.object(event.header().getEventID().key());
    row.text(event.header().getEventID().uri());
    row.object(entry.batchId());
    row.text(Optional.ofNullable(event.why().bizStep()).map(BizStep::value).orElse(null));
    row.time(time.eventTime());
    row.object(time.eventTimeZoneOffset().getTotalSeconds() / 60);
    row.time(Objects.requireNonNull(time.recordTime(), "recordTime"));
    row.text(bodies.body(event));
  }

  private Appended earlier(EventEntry entry) {
    return sighted.prepareStatement(
        SAME,
        statement -> {
          Row row = new Row(statement);
          row.object(entry.producerId());
          row.object(entry.batchId());
          row.text(bodies.body(entry.event()));
          row.object(entry.event().header().getEventID().key());
          try (ResultSet found = statement.executeQuery()) {
            return found.next() && found.getBoolean(1) ? Appended.REPEATED : Appended.ID_TAKEN;
          }
        });
  }

  @Override
  @ReadOnly
  public List<EpcisEvent> findByBatch(UUID batchId) {
    return events(BY_BATCH, batchId);
  }

  @Override
  @ReadOnly
  public Optional<EpcisEvent> find(UUID key) {
    return events(BY_ID, key).stream().findFirst();
  }

  private List<EpcisEvent> events(String sql, UUID id) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          statement.setObject(1, id);
          List<EpcisEvent> events = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              Instant recordTime = row.getObject(2, OffsetDateTime.class).toInstant();
              events.add(bodies.event(row.getString(1)).recordedAt(recordTime));
            }
          }
          return events;
        });
  }

  /** Parameters one after the other. */
  private static final class Row {
    private final PreparedStatement statement;
    private int index;

    Row(PreparedStatement statement) {
      this.statement = statement;
    }

    void object(Object value) throws SQLException {
      statement.setObject(++index, value);
    }

    void text(@Nullable String value) throws SQLException {
      statement.setString(++index, value);
    }

    void time(Instant value) throws SQLException {
      statement.setObject(++index, value.atOffset(ZoneOffset.UTC));
    }

    void array(String type, Object[] values) throws SQLException {
      statement.setArray(++index, statement.getConnection().createArrayOf(type, values));
    }
  }
}
