package vn.temlang.storefrontsync.listing.jdbc;

import static vn.temlang.storefrontsync.jdbc.Bound.bind;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.storefrontsync.jdbc.Sighted;
import vn.temlang.storefrontsync.listing.Offer;
import vn.temlang.storefrontsync.listing.Offers;
import vn.temlang.storefrontsync.stock.OfferId;

@Singleton
@Transactional
class JdbcOffers implements Offers {
  private static final String ADD =
      """
      with fresh as (select ?::uuid as id, ?::uuid as product_id, ?::text as sku)
      insert into store.offer (id, product_id, sku)
      select * from fresh where {seen product product_id} on conflict do nothing
      """;
  private static final String OFFERS = "select * from store.offer where {seen product product_id} ";
  private static final String LEVEL = "insert into store.stock_level (offer_id) values (?)";
  private final Sighted sighted;

  JdbcOffers(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public boolean add(Offer offer) {
    UUID id = offer.id().value();
    boolean added =
        sighted.prepareStatement(
            ADD,
            statement -> bind(statement, id, offer.productId(), offer.sku()).executeUpdate() == 1);
    if (added) {
      sighted.prepareStatement(LEVEL, statement -> bind(statement, id).executeUpdate());
    }
    return added;
  }

  @Override
  public Optional<Offer> find(OfferId id) {
    return select(OFFERS + "and id = ?", id.value()).stream().findFirst();
  }

  @Override
  public Optional<Offer> findBySku(String sku) {
    return select(OFFERS + "and sku = ?", sku).stream().findFirst();
  }

  @Override
  public List<Offer> ofProduct(UUID productId) {
    return select(OFFERS + "and product_id = ? order by id", productId);
  }

  private List<Offer> select(String sql, Object value) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          List<Offer> all = new ArrayList<>();
          try (ResultSet row = bind(statement, value).executeQuery()) {
            while (row.next()) {
              all.add(
                  new Offer(
                      new OfferId(row.getObject("id", UUID.class)),
                      row.getObject("product_id", UUID.class),
                      row.getString("sku")));
            }
          }
          return all;
        });
  }
}
