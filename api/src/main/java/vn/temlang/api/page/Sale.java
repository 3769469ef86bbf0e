package vn.temlang.api.page;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.ChannelAccounts;
import vn.temlang.storefrontsync.listing.Offers;
import vn.temlang.storefrontsync.listing.SellableProduct;
import vn.temlang.storefrontsync.listing.SellableProducts;
import vn.temlang.storefrontsync.stock.OfferId;

/** Names of channels and offers as people read them. */
@Singleton
class Sale {
  private final ChannelAccounts accounts;
  private final Offers offers;
  private final SellableProducts products;

  Sale(ChannelAccounts accounts, Offers offers, SellableProducts products) {
    this.accounts = accounts;
    this.offers = offers;
    this.products = products;
  }

  /** {@code Postmart}. */
  String channel(AccountId id) {
    String name = accounts.find(id).map(account -> account.way().marketplace().name()).orElse("?");
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  Optional<String> title(OfferId id) {
    return product(id).map(product -> product.goods().title());
  }

  boolean sample(OfferId id) {
    return product(id).map(SellableProduct::sample).orElse(false);
  }

  private Optional<SellableProduct> product(OfferId id) {
    return offers.find(id).flatMap(offer -> products.find(offer.productId()));
  }
}
