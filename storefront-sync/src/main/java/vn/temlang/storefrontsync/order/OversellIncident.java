package vn.temlang.storefrontsync.order;

import java.time.Instant;
import java.util.UUID;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.stock.OfferId;

/** A shop has sold what we do not have. It stays open until somebody decides. */
public record OversellIncident(UUID id, Sale sale, long wanted, long available, Instant openedAt) {
  /** Which line of which order. */
  public record Sale(AccountId account, OrderId order, String sku, OfferId offer) {}
}
