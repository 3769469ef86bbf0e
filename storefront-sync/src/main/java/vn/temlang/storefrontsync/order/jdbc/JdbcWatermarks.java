package vn.temlang.storefrontsync.order.jdbc;

import static vn.temlang.storefrontsync.jdbc.Bound.bind;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.jdbc.Bound;
import vn.temlang.storefrontsync.jdbc.Sighted;
import vn.temlang.storefrontsync.order.Watermarks;

@Singleton
@Transactional
class JdbcWatermarks implements Watermarks {
  private static final String MOVE =
      """
      insert into store.order_watermark as w (account_id, seen_until, polled_at) values (?, ?, ?)
      on conflict (account_id) do update set
        seen_until = greatest(w.seen_until, excluded.seen_until),
        polled_at = greatest(w.polled_at, excluded.polled_at)
      """;
  private final Sighted sighted;

  JdbcWatermarks(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public Optional<Instant> find(AccountId account) {
    return sighted.prepareStatement(
        "select seen_until from store.order_watermark where account_id = ? and {everything}",
        statement -> {
          try (ResultSet row = bind(statement, account.value()).executeQuery()) {
            return row.next() ? Bound.instant(row, "seen_until") : Optional.<Instant>empty();
          }
        });
  }

  @Override
  public void move(AccountId account, Instant seenUntil, Instant now) {
    sighted.prepareStatement(
        MOVE, statement -> bind(statement, account.value(), seenUntil, now).executeUpdate());
  }
}
