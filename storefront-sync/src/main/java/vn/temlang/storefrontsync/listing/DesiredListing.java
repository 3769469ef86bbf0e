package vn.temlang.storefrontsync.listing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.temlang.storefrontsync.channel.ListingContent;
import vn.temlang.storefrontsync.channel.ListingField;
import vn.temlang.storefrontsync.listing.Condition.Reason;

/**
 * What a shop should show of an offer, derived from the product and the stock and from nothing
 * else.
 *
 * @param sellable why it is, or is not, for sale
 * @param certificate how the claim of stars stands
 */
record DesiredListing(ListingContent content, long stock, Reason sellable, Reason certificate) {
  static DesiredListing of(Offer offer, Optional<SellableProduct> product, long available) {
    if (product.isEmpty()) {
      ListingContent hidden =
          new ListingContent(
              Map.of(ListingField.SKU, offer.sku(), ListingField.ONLINE, Boolean.toString(false)));
      return new DesiredListing(hidden, 0, Reason.PRODUCT_INACTIVE, Reason.NO_STARS_CLAIMED);
    }
    Reason certificate = certificate(product.get().claims());
    Reason sellable = sellable(product.get(), available, certificate);
    ListingContent content =
        content(
            offer,
            product.get(),
            sellable == Reason.READY,
            certificate == Reason.CERTIFICATE_VALID);
    return new DesiredListing(content, Math.max(available, 0), sellable, certificate);
  }

  boolean online() {
    return sellable == Reason.READY;
  }

  String hash() {
    return content.hash(stock);
  }

  Listings.Wish wish() {
    Listing.Figures figures =
        new Listing.Figures(
            content.get(ListingField.TITLE), content.number(ListingField.PRICE_VND), stock);
    return new Listings.Wish(hash(), online(), figures);
  }

  private static Reason certificate(SellableProduct.Claims claims) {
    if (claims.stars().isEmpty()) {
      return Reason.NO_STARS_CLAIMED;
    }
    return switch (claims.certificate().standing()) {
      case VALID, EXPIRING -> Reason.CERTIFICATE_VALID;
      case EXPIRED -> Reason.CERTIFICATE_EXPIRED;
      case REVOKED -> Reason.CERTIFICATE_REVOKED;
      case UNKNOWN, NONE -> Reason.CERTIFICATE_UNKNOWN;
    };
  }

  private static Reason sellable(SellableProduct product, long available, Reason certificate) {
    if (!product.active()) {
      return Reason.PRODUCT_INACTIVE;
    }
    if (product.goods().terms().priceVnd().isEmpty()) {
      return Reason.NO_PRICE;
    }
    if (certificate == Reason.CERTIFICATE_EXPIRED || certificate == Reason.CERTIFICATE_REVOKED) {
      return certificate;
    }
    return available > 0 ? Reason.READY : Reason.NO_STOCK;
  }

  private static ListingContent content(
      Offer offer, SellableProduct product, boolean online, boolean starred) {
    Map<ListingField, String> said = new EnumMap<>(ListingField.class);
    said.put(ListingField.SKU, offer.sku());
    said.put(ListingField.ONLINE, Boolean.toString(online));
    said.put(ListingField.SAMPLE, Boolean.toString(product.sample()));
    goods(said, product.goods());
    claims(said, product.claims(), starred);
    origin(said, product.origin());
    return new ListingContent(said);
  }

  private static void goods(Map<ListingField, String> said, SellableProduct.Goods goods) {
    said.put(ListingField.TITLE, goods.title());
    said.put(ListingField.UNIT, goods.terms().unit());
    put(said, ListingField.GTIN, goods.gtin());
    put(said, ListingField.PRICE_VND, goods.terms().priceVnd().map(String::valueOf));
    put(said, ListingField.NET_CONTENT, goods.terms().netContent());
    put(said, ListingField.PACKAGING, goods.terms().packaging());
    put(said, ListingField.STORY, goods.presentation().story());
    put(said, ListingField.STORAGE, goods.presentation().storage());
    List<String> images = goods.presentation().images();
    said.put(ListingField.IMAGES, String.join("\n", images));
  }

  private static void claims(
      Map<ListingField, String> said, SellableProduct.Claims claims, boolean starred) {
    put(said, ListingField.CATEGORY, claims.category());
    put(said, ListingField.TRACE_URL, claims.traceUrl());
    if (starred) {
      put(said, ListingField.STARS, claims.stars().map(String::valueOf));
      put(said, ListingField.CERTIFICATE_NUMBER, claims.certificate().number());
      put(
          said,
          ListingField.CERTIFICATE_EXPIRES_ON,
          claims.certificate().expiresOn().map(LocalDate::toString));
    }
  }

  private static void origin(Map<ListingField, String> said, SellableProduct.Origin origin) {
    said.put(ListingField.PRODUCER, origin.producer());
    said.put(ListingField.PRODUCER_KIND, origin.producerKind());
    put(said, ListingField.PROVINCE_CODE, origin.provinceCode());
    put(said, ListingField.COMMUNE_CODE, origin.communeCode());
    put(said, ListingField.PICK_UP_ADDRESS, origin.pickUp().address());
    put(said, ListingField.PICK_UP_VPOSTCODE, origin.pickUp().vpostcode());
    put(said, ListingField.PICK_UP_NDAS_CODE, origin.pickUp().ndasCode());
    put(said, ListingField.PICK_UP_PLUS_CODE, origin.pickUp().plusCode());
  }

  private static void put(
      Map<ListingField, String> said, ListingField field, Optional<String> value) {
    value.ifPresent(text -> said.put(field, text));
  }
}
