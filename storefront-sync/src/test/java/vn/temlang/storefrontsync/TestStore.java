package vn.temlang.storefrontsync;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.storefrontsync.channel.AccountStatus;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelMode;
import vn.temlang.storefrontsync.channel.Credentials;
import vn.temlang.storefrontsync.channel.Marketplace;
import vn.temlang.storefrontsync.channel.OpenChannelAccount;
import vn.temlang.storefrontsync.listing.Offer;
import vn.temlang.storefrontsync.listing.RegisterOffer;
import vn.temlang.storefrontsync.listing.SellableProduct.Certificate;
import vn.temlang.storefrontsync.stock.MoveStock;
import vn.temlang.storefrontsync.stock.Movement;
import vn.temlang.storefrontsync.stock.OfferId;
import vn.temlang.testkit.TestDatabase;

/** The module on a database of its own; background work only when it is called for. */
public final class TestStore implements AutoCloseable {
  private final TestDatabase database = TestDatabase.migrated("store");
  private final ApplicationContext context;

  public TestStore() {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("temlang.store.worker.enabled", "false");
    properties.put(
        "temlang.store.credential-key", Base64.getEncoder().encodeToString(new byte[32]));
    properties.put("temlang.store.partner.timeout", "1500ms");
    properties.put("temlang.store.partner.page-size", "2");
    context = ApplicationContext.run(properties);
  }

  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  public AccountId account(Marketplace marketplace, String base) {
    return account(new AccountId(UUID.randomUUID()), marketplace, base, Optional.empty());
  }

  /** An account that is hinted at an address of ours, or is not. */
  public AccountId account(
      AccountId id, Marketplace marketplace, String base, Optional<URI> hints) {
    ChannelAccount.Way way =
        new ChannelAccount.Way(marketplace, ChannelMode.PARTNER_API, URI.create(base), hints);
    the(OpenChannelAccount.class)
        .open(
            new ChannelAccount(
                id, way, new Credentials("sandbox-key", "sandbox-secret"), AccountStatus.ACTIVE));
    return id;
  }

  /** A candy at 185.000 đồng with so many pieces in the house. */
  public Offer offer(String sku, long pieces) {
    UUID product = UUID.randomUUID();
    the(TestProducts.class).put(TestProducts.candy(product, 185_000, Certificate.Standing.VALID));
    Offer offer = new Offer(new OfferId(UUID.randomUUID()), product, sku);
    the(RegisterOffer.class).register(offer);
    if (pieces > 0) {
      move(offer, Movement.Kind.RECEIVED, pieces);
    }
    return offer;
  }

  public void move(Offer offer, Movement.Kind kind, long quantity) {
    the(MoveStock.class).move(new Movement(UUID.randomUUID(), offer.id(), kind, quantity, "test"));
  }

  /** One number from the database. */
  public long number(String sql, Object... values) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes the database behind the module's back, as its owner. */
  public void change(String sql, Object... values) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The levels that the ledger does not explain: always 0. */
  public long unexplained() {
    return number(
        """
        select count(*) from store.stock_level l left join (
          select offer_id, sum(on_hand_change) h, sum(reserved_change) r
          from store.stock_movement group by offer_id) m using (offer_id)
        where l.on_hand <> coalesce(m.h, 0) or l.reserved <> coalesce(m.r, 0)
        """);
  }

  @Override
  public void close() {
    context.close();
  }
}
