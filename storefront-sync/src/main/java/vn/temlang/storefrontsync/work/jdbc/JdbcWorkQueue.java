package vn.temlang.storefrontsync.work.jdbc;

import static vn.temlang.storefrontsync.jdbc.Bound.bind;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.jdbc.Bound;
import vn.temlang.storefrontsync.jdbc.Sighted;
import vn.temlang.storefrontsync.work.WorkItem;
import vn.temlang.storefrontsync.work.WorkKey;
import vn.temlang.storefrontsync.work.WorkKind;
import vn.temlang.storefrontsync.work.WorkOutcome;
import vn.temlang.storefrontsync.work.WorkQueue;

@Singleton
@Transactional
class JdbcWorkQueue implements WorkQueue {
  private static final String WISH =
      """
      insert into store.work_item as w
        (account_id, kind, entity_id, lane, due_at, wished_at) values (?, ?, ?, ?, ?, ?)
      on conflict (account_id, kind, entity_id) do update set
        generation = w.generation + 1,
        due_at = least(w.due_at, excluded.due_at),
        attempts = case when w.leased_until is null then 0 else w.attempts end,
        dead_at = null
      """;
  private static final String WISH_ROUTINELY =
      """
      insert into store.work_item as w
        (account_id, kind, entity_id, lane, due_at, wished_at) values (?, ?, ?, ?, ?, ?)
      on conflict (account_id, kind, entity_id) do update set
        attempts = 0, dead_at = null, due_at = excluded.due_at
      where w.dead_at is not null
      """;
  // materialized: found once, whatever plan is chosen; as a subquery it could be looked for again
  // for each row, past what was just leased, and lease what nobody does
  private static final String TAKE =
      """
      with next as materialized (
        select account_id, kind, entity_id from store.work_item
        where dead_at is null and due_at <= ? and (leased_until is null or leased_until <= ?)
        order by lane, due_at
        limit 1
        for update skip locked)
      update store.work_item w set leased_until = ?, attempts = w.attempts + 1
      from next
      where w.account_id = next.account_id and w.kind = next.kind and w.entity_id = next.entity_id
      returning w.account_id, w.kind, w.entity_id, w.generation, w.attempts
      """;
  private static final String DONE =
      """
      delete from store.work_item
      where account_id = ? and kind = ? and entity_id = ? and generation = ?
      """;
  private static final String PUT_BACK =
      """
      update store.work_item set
        leased_until = null,
        due_at = case when generation = ? then ?::timestamptz else least(due_at, ?) end,
        attempts = case when ? or generation <> ? then 0 else attempts end,
        dead_at = case when generation = ? then ?::timestamptz end,
        reason = ?, message_vi = ?, message_en = ?
      where account_id = ? and kind = ? and entity_id = ?
      """;
  private static final WorkOutcome.Trouble NONE = new WorkOutcome.Trouble("", "", "");
  private final Sighted sighted;

  JdbcWorkQueue(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public void wish(WorkKey key, Instant due) {
    insert(WISH, key, due);
  }

  @Override
  public void wishRoutinely(WorkKey key, Instant due) {
    insert(WISH_ROUTINELY, key, due);
  }

  private void insert(String sql, WorkKey key, Instant due) {
    sighted.prepareStatement(
        sql,
        statement ->
            bind(
                    statement,
                    key.account().value(),
                    key.kind(),
                    key.entity(),
                    key.kind().lane(),
                    due,
                    due)
                .executeUpdate());
  }

  @Override
  public Optional<WorkItem> take(Instant now, Duration lease) {
    return sighted.prepareStatement(
        TAKE,
        statement -> {
          try (ResultSet row = bind(statement, now, now, now.plus(lease)).executeQuery()) {
            return row.next() ? Optional.of(item(row)) : Optional.<WorkItem>empty();
          }
        });
  }

  @Override
  public void done(WorkItem item, Instant now) {
    WorkKey key = item.key();
    int removed =
        sighted.prepareStatement(
            DONE,
            statement ->
                bind(statement, key.account().value(), key.kind(), key.entity(), item.generation())
                    .executeUpdate());
    if (removed == 0) {
      putBack(item, now, new Fate(true, null, NONE));
    }
  }

  @Override
  public void lookAgain(WorkItem item, Instant due) {
    putBack(item, due, new Fate(true, null, NONE));
  }

  @Override
  public void failed(WorkItem item, Instant due, WorkOutcome.Trouble trouble) {
    putBack(item, due, new Fate(false, null, trouble));
  }

  @Override
  public void bury(WorkItem item, Instant now, WorkOutcome.Trouble trouble) {
    putBack(item, now, new Fate(false, now, trouble));
  }

  private record Fate(boolean countAnew, @Nullable Instant dead, WorkOutcome.Trouble trouble) {}

  private void putBack(WorkItem item, Instant due, Fate fate) {
    WorkKey key = item.key();
    sighted.prepareStatement(
        PUT_BACK,
        statement ->
            bind(
                    statement,
                    item.generation(),
                    due,
                    due,
                    fate.countAnew(),
                    item.generation(),
                    item.generation(),
                    fate.dead(),
                    fate.trouble().reason(),
                    fate.trouble().vietnamese(),
                    fate.trouble().english(),
                    key.account().value(),
                    key.kind(),
                    key.entity())
                .executeUpdate());
  }

  @Override
  public List<OpenWork> open(int limit) {
    return sighted.prepareStatement(
        """
        select * from store.work_item where {everything} or entity_id in (
          select l.id from store.listing l join store.offer o on o.id = l.offer_id
          where {seen product o.product_id})
        order by dead_at nulls last, lane, due_at limit ?
        """,
        statement -> {
          List<OpenWork> all = new ArrayList<>();
          try (ResultSet row = bind(statement, limit).executeQuery()) {
            while (row.next()) {
              all.add(open(row));
            }
          }
          return all;
        });
  }

  private static OpenWork open(ResultSet row) throws SQLException {
    WorkOutcome.Trouble trouble =
        new WorkOutcome.Trouble(
            row.getString("reason"), row.getString("message_vi"), row.getString("message_en"));
    return new OpenWork(
        item(row),
        Bound.instant(row, "due_at").orElseThrow(),
        Bound.instant(row, "dead_at"),
        trouble);
  }

  private static WorkItem item(ResultSet row) throws SQLException {
    WorkKey key =
        new WorkKey(
            new AccountId(row.getObject("account_id", UUID.class)),
            WorkKind.valueOf(row.getString("kind")),
            row.getObject("entity_id", UUID.class));
    return new WorkItem(key, row.getLong("generation"), row.getInt("attempts"));
  }
}
