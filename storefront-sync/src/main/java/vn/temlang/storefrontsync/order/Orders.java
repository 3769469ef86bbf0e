package vn.temlang.storefrontsync.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.RemoteOrder;

/** Orders, one row each, however often they are told. */
public interface Orders {
  /**
   * Adds the order, or renews the row where this version is newer by the shop's clock. The row
   * stays locked until the transaction ends. Empty where we know this version or a newer one.
   */
  Optional<OrderId> upsert(Version version, OrderId fresh, Instant now);

  /** By SKU. */
  Map<String, OrderLine> lines(OrderId id);

  void save(OrderId id, OrderLine line);

  void saveBuyer(OrderId id, RemoteOrder.Buyer buyer);

  void set(OrderId id, OrderCondition condition);

  List<OrderCondition> conditions(OrderId id);

  /** Opens an incident for the line, unless one is open. */
  void openIncident(OversellIncident incident);

  List<OversellIncident> incidents(int limit);

  /** The newest first; of one account, or of all. */
  List<Summary> list(Optional<AccountId> account, int limit);

  Optional<Summary> find(OrderId id);

  /** A version of an order as it came. */
  record Version(AccountId account, RemoteOrder order, String messageKey) {}

  /** What stands in the row of an order. */
  record Summary(
      OrderId id,
      AccountId account,
      String externalId,
      RemoteOrder.Status status,
      RemoteOrder.Times times,
      long totalVnd) {}
}
