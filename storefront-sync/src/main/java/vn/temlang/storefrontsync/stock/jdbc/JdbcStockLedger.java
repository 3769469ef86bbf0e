package vn.temlang.storefrontsync.stock.jdbc;

import static vn.temlang.storefrontsync.jdbc.Bound.bind;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.storefrontsync.jdbc.Bound;
import vn.temlang.storefrontsync.jdbc.Sighted;
import vn.temlang.storefrontsync.stock.Movement;
import vn.temlang.storefrontsync.stock.OfferId;
import vn.temlang.storefrontsync.stock.StockLedger;
import vn.temlang.storefrontsync.stock.StockLevel;
import vn.temlang.storefrontsync.stock.StockMove;

@Singleton
@Transactional
class JdbcStockLedger implements StockLedger {
  private static final StockLevel NOTHING = new StockLevel(0, 0);
  private static final String OF_SEEN =
      " offer_id in (select id from store.offer where {seen product product_id}) ";
  private static final String LEVEL =
      "select on_hand, reserved from store.stock_level where offer_id = ? and" + OF_SEEN;
  private static final String MOVEMENT =
      "select * from store.stock_movement where id = ? and" + OF_SEEN;
  private static final String CHANGE =
      """
      update store.stock_level set on_hand = on_hand + ?, reserved = reserved + ?
      where offer_id = ? and reserved + ? >= 0 and on_hand + ? >= reserved + ? and
      """
          + OF_SEEN;
  private static final String APPEND =
      """
      insert into store.stock_movement
        (id, offer_id, kind, quantity, on_hand_change, reserved_change, reference, moved_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String ENTRIES =
      """
      select * from store.stock_movement
      where offer_id = ? and offer_id in (
        select id from store.offer where {seen product product_id})
      order by moved_at desc, id desc limit ?
      """;
  private final Sighted sighted;

  JdbcStockLedger(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public Optional<StockLevel> level(OfferId offer) {
    return level(LEVEL, offer);
  }

  /** The row lock puts all movements of an offer in one line, so the look at the id holds. */
  @Override
  public StockMove move(Movement movement, Instant at) {
    Optional<StockLevel> before = level(LEVEL + " for update", movement.offer());
    if (before.isEmpty()) {
      return new StockMove.Refused(StockMove.Refusal.UNKNOWN_OFFER, NOTHING);
    }
    Optional<Movement> held = find(movement.id());
    if (held.isPresent()) {
      return held.get().equals(movement)
          ? new StockMove.Moved(before.get(), true)
          : new StockMove.Refused(StockMove.Refusal.OTHER_CONTENT, before.get());
    }
    if (!change(movement)) {
      return new StockMove.Refused(StockMove.Refusal.NOT_ENOUGH, before.get());
    }
    append(movement, at);
    StockLevel after =
        new StockLevel(
            before.get().onHand() + movement.onHandChange(),
            before.get().reserved() + movement.reservedChange());
    return new StockMove.Moved(after, false);
  }

  private Optional<StockLevel> level(String sql, OfferId offer) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          try (ResultSet row = bind(statement, offer.value()).executeQuery()) {
            return row.next()
                ? Optional.of(new StockLevel(row.getLong("on_hand"), row.getLong("reserved")))
                : Optional.<StockLevel>empty();
          }
        });
  }

  private Optional<Movement> find(UUID id) {
    return sighted.prepareStatement(
        MOVEMENT,
        statement -> {
          try (ResultSet row = bind(statement, id).executeQuery()) {
            return row.next() ? Optional.of(movement(row)) : Optional.<Movement>empty();
          }
        });
  }

  private boolean change(Movement movement) {
    long onHand = movement.onHandChange();
    long reserved = movement.reservedChange();
    UUID offer = movement.offer().value();
    return sighted.prepareStatement(
            CHANGE,
            statement ->
                bind(statement, onHand, reserved, offer, reserved, onHand, reserved)
                    .executeUpdate())
        == 1;
  }

  private void append(Movement movement, Instant at) {
    sighted.prepareStatement(
        APPEND,
        statement ->
            bind(
                    statement,
                    movement.id(),
                    movement.offer().value(),
                    movement.kind(),
                    movement.quantity(),
                    movement.onHandChange(),
                    movement.reservedChange(),
                    movement.reference(),
                    at)
                .executeUpdate());
  }

  @Override
  public List<Entry> entries(OfferId offer, int limit) {
    return sighted.prepareStatement(
        ENTRIES,
        statement -> {
          List<Entry> all = new ArrayList<>();
          try (ResultSet row = bind(statement, offer.value(), limit).executeQuery()) {
            while (row.next()) {
              all.add(new Entry(movement(row), Bound.instant(row, "moved_at").orElseThrow()));
            }
          }
          return all;
        });
  }

  private static Movement movement(ResultSet row) throws SQLException {
    return new Movement(
        row.getObject("id", UUID.class),
        new OfferId(row.getObject("offer_id", UUID.class)),
        Movement.Kind.valueOf(row.getString("kind")),
        row.getLong("quantity"),
        row.getString("reference"));
  }
}
