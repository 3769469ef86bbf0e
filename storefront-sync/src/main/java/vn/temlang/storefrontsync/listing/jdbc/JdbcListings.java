package vn.temlang.storefrontsync.listing.jdbc;

import static vn.temlang.storefrontsync.jdbc.Bound.bind;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.RemoteListing;
import vn.temlang.storefrontsync.jdbc.Bound;
import vn.temlang.storefrontsync.jdbc.Sighted;
import vn.temlang.storefrontsync.listing.Condition;
import vn.temlang.storefrontsync.listing.Listing;
import vn.temlang.storefrontsync.listing.ListingId;
import vn.temlang.storefrontsync.listing.Listings;
import vn.temlang.storefrontsync.stock.OfferId;

@Singleton
@Transactional
class JdbcListings implements Listings {
  private static final String OF_SEEN =
      " offer_id in (select id from store.offer where {seen product product_id}) ";
  private static final String LISTINGS = "select * from store.listing where" + OF_SEEN;
  private static final String ADD =
      """
      insert into store.listing (id, account_id, offer_id)
      select ?, ?, id from store.offer where id = ? and {seen product product_id}
      on conflict do nothing
      """;
  private static final String WISH =
      """
      update store.listing set
        desired_generation =
          case when desired_hash = ? then desired_generation else desired_generation + 1 end,
        desired_hash = ?, desired_online = ?,
        desired_title = ?, desired_price_vnd = ?, desired_stock = ?
      where id = ? and
      """
          + OF_SEEN
          + "returning *";
  private static final String LINK =
      "update store.listing set external_id = ?, url = ? where id = ? and" + OF_SEEN;
  private static final String OBSERVE =
      """
      update store.listing set
        observed_generation = ?, observed_hash = ?, observed_status = ?,
        observed_title = ?, observed_price_vnd = ?, observed_stock = ?, observed_at = ?
      where id = ? and
      """
          + OF_SEEN;
  private static final String SET =
      """
      insert into store.listing_condition as c
        (listing_id, type, status, reason, message_vi, message_en, since)
      select l.id, ?, ?, ?, ?, ?, ?
      from store.listing l join store.offer o on o.id = l.offer_id
      where l.id = ? and {seen product o.product_id}
      on conflict (listing_id, type) do update set
        status = excluded.status, reason = excluded.reason,
        message_vi = excluded.message_vi, message_en = excluded.message_en,
        since = case when c.status = excluded.status and c.reason = excluded.reason
          then c.since else excluded.since end
      """;
  private final Sighted sighted;

  JdbcListings(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public boolean add(Listing.Place place) {
    return update(ADD, place.id().value(), place.account().value(), place.offer().value()) == 1;
  }

  @Override
  public Optional<Listing> find(ListingId id) {
    return select(LISTINGS + "and id = ?", id.value()).stream().findFirst();
  }

  @Override
  public List<Listing> ofOffer(OfferId offer) {
    return select(LISTINGS + "and offer_id = ? order by id", offer.value());
  }

  @Override
  public List<Listing> all(int limit) {
    return select(LISTINGS + "order by id limit ?", limit);
  }

  @Override
  public Listing wish(ListingId id, Wish wish) {
    Listing.Figures figures = wish.figures();
    return select(
            WISH,
            wish.hash(),
            wish.hash(),
            wish.online(),
            figures.title(),
            figures.priceVnd(),
            figures.stock(),
            id.value())
        .getFirst();
  }

  @Override
  public void link(ListingId id, RemoteListing.Reference reference) {
    update(LINK, reference.externalId(), reference.url(), id.value());
  }

  @Override
  public void unlink(ListingId id) {
    update(LINK, null, null, id.value());
  }

  @Override
  public void observe(ListingId id, Listing.Observed observed) {
    update(
        OBSERVE,
        observed.generation(),
        observed.hash(),
        observed.status(),
        observed.figures().title(),
        observed.figures().priceVnd(),
        observed.figures().stock(),
        observed.at().orElse(null),
        id.value());
  }

  @Override
  public int forgetTitles(OfferId offer) {
    return update(
        """
        update store.listing set desired_title = '', observed_title = ''
        where offer_id = ? and (desired_title <> '' or observed_title <> '') and
        """
            + OF_SEEN,
        offer.value());
  }

  @Override
  public void set(ListingId id, Condition condition) {
    update(
        SET,
        condition.type(),
        condition.status(),
        condition.reason(),
        condition.message().vietnamese(),
        condition.message().english(),
        condition.since(),
        id.value());
  }

  @Override
  public List<Condition> conditions(ListingId id) {
    return sighted.prepareStatement(
        """
        select c.* from store.listing_condition c
        join store.listing l on l.id = c.listing_id join store.offer o on o.id = l.offer_id
        where c.listing_id = ? and {seen product o.product_id} order by c.type
        """,
        statement -> {
          List<Condition> all = new ArrayList<>();
          try (ResultSet row = bind(statement, id.value()).executeQuery()) {
            while (row.next()) {
              all.add(condition(row));
            }
          }
          return all;
        });
  }

  private int update(String sql, @Nullable Object... values) {
    return sighted.prepareStatement(sql, statement -> bind(statement, values).executeUpdate());
  }

  private List<Listing> select(String sql, Object... values) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          List<Listing> all = new ArrayList<>();
          try (ResultSet row = bind(statement, values).executeQuery()) {
            while (row.next()) {
              all.add(listing(row));
            }
          }
          return all;
        });
  }

  private static Condition condition(ResultSet row) throws SQLException {
    return new Condition(
        Condition.Type.valueOf(row.getString("type")),
        Condition.Status.valueOf(row.getString("status")),
        Condition.Reason.valueOf(row.getString("reason")),
        new Condition.Message(row.getString("message_vi"), row.getString("message_en")),
        Bound.instant(row, "since").orElseThrow());
  }

  private static Listing listing(ResultSet row) throws SQLException {
    Listing.Place place =
        new Listing.Place(
            new ListingId(row.getObject("id", UUID.class)),
            new AccountId(row.getObject("account_id", UUID.class)),
            new OfferId(row.getObject("offer_id", UUID.class)));
    String url = row.getString("url");
    Listing.Desired desired =
        new Listing.Desired(
            row.getLong("desired_generation"),
            row.getString("desired_hash"),
            row.getBoolean("desired_online"),
            figures(row, "desired"));
    Listing.Observed observed =
        new Listing.Observed(
            row.getLong("observed_generation"),
            row.getString("observed_hash"),
            row.getString("observed_status"),
            figures(row, "observed"),
            Bound.instant(row, "observed_at"));
    return new Listing(
        place,
        Optional.ofNullable(row.getString("external_id"))
            .map(id -> new RemoteListing.Reference(id, url)),
        desired,
        observed);
  }

  private static Listing.Figures figures(ResultSet row, String prefix) throws SQLException {
    return new Listing.Figures(
        row.getString(prefix + "_title"),
        row.getLong(prefix + "_price_vnd"),
        row.getLong(prefix + "_stock"));
  }
}
