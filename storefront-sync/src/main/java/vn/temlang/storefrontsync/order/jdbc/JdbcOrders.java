package vn.temlang.storefrontsync.order.jdbc;

import static vn.temlang.storefrontsync.jdbc.Bound.bind;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.RemoteOrder;
import vn.temlang.storefrontsync.jdbc.Bound;
import vn.temlang.storefrontsync.jdbc.Sighted;
import vn.temlang.storefrontsync.listing.Condition;
import vn.temlang.storefrontsync.order.OrderCondition;
import vn.temlang.storefrontsync.order.OrderId;
import vn.temlang.storefrontsync.order.OrderLine;
import vn.temlang.storefrontsync.order.Orders;
import vn.temlang.storefrontsync.order.OversellIncident;
import vn.temlang.storefrontsync.stock.OfferId;

@Singleton
@Transactional
class JdbcOrders implements Orders {
  /** An order with a line of somebody within sight; one without lines is the platform's. */
  private static final String OF_SEEN =
      """
      ({everything} or id in (
        select l.order_id from store.order_line l join store.offer o on o.id = l.offer_id
        where {seen product o.product_id}))
      """;

  private static final String UPSERT =
      """
      insert into store.sales_order as o (id, account_id, external_id, status, placed_at,
        remote_updated_at, total_vnd, message_key, taken_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (account_id, external_id) do update set
        status = excluded.status, remote_updated_at = excluded.remote_updated_at,
        total_vnd = excluded.total_vnd, message_key = excluded.message_key,
        taken_at = excluded.taken_at
      where o.remote_updated_at < excluded.remote_updated_at
      returning id
      """;
  private static final String SAVE_LINE =
      """
      insert into store.order_line (order_id, sku, quantity, unit_price_vnd, offer_id, standing)
      values (?, ?, ?, ?, ?, ?)
      on conflict (order_id, sku) do update set quantity = excluded.quantity,
        unit_price_vnd = excluded.unit_price_vnd, offer_id = excluded.offer_id,
        standing = excluded.standing
      """;
  private static final String SAVE_BUYER =
      """
      insert into store.order_buyer (order_id, name, phone, address) values (?, ?, ?, ?)
      on conflict (order_id) do update set
        name = excluded.name, phone = excluded.phone, address = excluded.address
      """;
  private static final String SET =
      """
      insert into store.order_condition as c
        (order_id, type, status, reason, message_vi, message_en, since)
      values (?, 'SERVED_FROM_STOCK', ?, ?, ?, ?, ?)
      on conflict (order_id, type) do update set
        status = excluded.status, reason = excluded.reason,
        message_vi = excluded.message_vi, message_en = excluded.message_en,
        since = case when c.status = excluded.status and c.reason = excluded.reason
          then c.since else excluded.since end
      """;
  private static final String OPEN_INCIDENT =
      """
      insert into store.oversell_incident
        (id, account_id, order_id, sku, offer_id, wanted, available, opened_at)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (order_id, sku) do nothing
      """;
  private static final String LIST =
      """
      select * from store.sales_order
      where (?::uuid is null or account_id = ?::uuid) and
      """
          + OF_SEEN
          + """
      order by placed_at desc, id desc limit ?
      """;
  private static final String INCIDENTS =
      """
      select * from store.oversell_incident
      where decided_at is null and offer_id in (
        select id from store.offer where {seen product product_id})
      order by opened_at desc, id desc limit ?
      """;
  private final Sighted sighted;

  JdbcOrders(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public Optional<OrderId> upsert(Version version, OrderId fresh, Instant now) {
    RemoteOrder order = version.order();
    return select(
            UPSERT,
            row -> new OrderId(row.getObject("id", UUID.class)),
            fresh.value(),
            version.account().value(),
            order.externalId(),
            order.status(),
            order.times().placed(),
            order.times().updated(),
            order.totalVnd(),
            version.messageKey(),
            now)
        .stream()
        .findFirst();
  }

  @Override
  public Map<String, OrderLine> lines(OrderId id) {
    Map<String, OrderLine> bySku = new TreeMap<>();
    select(
            """
            select * from store.order_line
            where order_id = ? and ({everything} or offer_id in (
              select id from store.offer where {seen product product_id}))
            """,
            JdbcOrders::line,
            id.value())
        .forEach(line -> bySku.put(line.line().sku(), line));
    return bySku;
  }

  @Override
  public void save(OrderId id, OrderLine line) {
    update(
        SAVE_LINE,
        id.value(),
        line.line().sku(),
        line.line().quantity(),
        line.line().unitPriceVnd(),
        line.offer().map(OfferId::value).orElse(null),
        line.standing());
  }

  @Override
  public void saveBuyer(OrderId id, RemoteOrder.Buyer buyer) {
    update(SAVE_BUYER, id.value(), buyer.name(), buyer.phone(), buyer.address());
  }

  @Override
  public void set(OrderId id, OrderCondition condition) {
    update(
        SET,
        id.value(),
        condition.status(),
        condition.reason(),
        condition.reason().message().vietnamese(),
        condition.reason().message().english(),
        condition.since());
  }

  @Override
  public List<OrderCondition> conditions(OrderId id) {
    return select(
        """
        select * from store.order_condition
        where order_id = ? and ({everything} or order_id in (
          select l.order_id from store.order_line l join store.offer o on o.id = l.offer_id
          where {seen product o.product_id}))
        order by type
        """,
        row ->
            new OrderCondition(
                Condition.Status.valueOf(row.getString("status")),
                OrderCondition.Reason.valueOf(row.getString("reason")),
                time(row, "since")),
        id.value());
  }

  @Override
  public void openIncident(OversellIncident incident) {
    OversellIncident.Sale sale = incident.sale();
    update(
        OPEN_INCIDENT,
        incident.id(),
        sale.account().value(),
        sale.order().value(),
        sale.sku(),
        sale.offer().value(),
        incident.wanted(),
        incident.available(),
        incident.openedAt());
  }

  @Override
  public List<OversellIncident> incidents(int limit) {
    return select(INCIDENTS, JdbcOrders::incident, limit);
  }

  @Override
  public List<Summary> list(Optional<AccountId> account, int limit) {
    UUID id = account.map(AccountId::value).orElse(null);
    return select(LIST, JdbcOrders::summary, id, id, limit);
  }

  @Override
  public Optional<Summary> find(OrderId id) {
    return select(
            "select * from store.sales_order where id = ? and " + OF_SEEN,
            JdbcOrders::summary,
            id.value())
        .stream()
        .findFirst();
  }

  /** Reads one row. */
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private int update(String sql, @Nullable Object... values) {
    return sighted.prepareStatement(sql, statement -> bind(statement, values).executeUpdate());
  }

  private <T> List<T> select(String sql, RowReader<T> reader, @Nullable Object... values) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          List<T> all = new ArrayList<>();
          try (ResultSet row = bind(statement, values).executeQuery()) {
            while (row.next()) {
              all.add(reader.read(row));
            }
          }
          return all;
        });
  }

  private static OrderLine line(ResultSet row) throws SQLException {
    RemoteOrder.Line line =
        new RemoteOrder.Line(
            row.getString("sku"), row.getLong("quantity"), row.getLong("unit_price_vnd"));
    return new OrderLine(
        line,
        Optional.ofNullable(row.getObject("offer_id", UUID.class)).map(OfferId::new),
        OrderLine.Standing.valueOf(row.getString("standing")));
  }

  private static OversellIncident incident(ResultSet row) throws SQLException {
    OversellIncident.Sale sale =
        new OversellIncident.Sale(
            new AccountId(row.getObject("account_id", UUID.class)),
            new OrderId(row.getObject("order_id", UUID.class)),
            row.getString("sku"),
            new OfferId(row.getObject("offer_id", UUID.class)));
    return new OversellIncident(
        row.getObject("id", UUID.class),
        sale,
        row.getLong("wanted"),
        row.getLong("available"),
        time(row, "opened_at"));
  }

  private static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        new OrderId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("external_id"),
        RemoteOrder.Status.valueOf(row.getString("status")),
        new RemoteOrder.Times(time(row, "placed_at"), time(row, "remote_updated_at")),
        row.getLong("total_vnd"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Bound.instant(row, column).orElseThrow();
  }
}
