package vn.temlang.storefrontsync;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.temlang.storefrontsync.listing.SellableProduct;
import vn.temlang.storefrontsync.listing.SellableProduct.Certificate;
import vn.temlang.storefrontsync.listing.SellableProducts;

/** Products as another module would tell them. */
@Singleton
public class TestProducts implements SellableProducts {
  private final Map<UUID, SellableProduct> products = new ConcurrentHashMap<>();

  @Override
  public Optional<SellableProduct> find(UUID productId) {
    return Optional.ofNullable(products.get(productId));
  }

  public void put(SellableProduct product) {
    products.put(product.id(), product);
  }

  public static SellableProduct candy(UUID id, long price, Certificate.Standing standing) {
    return candy(id, price, standing, "Kẹo dừa sáp nguyên chất - HTX Cầu Kè (hộp 250 g)");
  }

  public static SellableProduct candy(
      UUID id, long price, Certificate.Standing standing, String title) {
    SellableProduct.Goods goods =
        new SellableProduct.Goods(
            title,
            Optional.empty(),
            new SellableProduct.Terms(
                Optional.of(price), "H87", Optional.of("250 g"), Optional.of("hộp")),
            new SellableProduct.Presentation(
                Optional.of("Dừa sáp Cầu Kè"),
                Optional.empty(),
                List.of("http://127.0.0.1/a.jpg")));
    SellableProduct.Claims claims =
        new SellableProduct.Claims(
            Optional.of("I.3.c"),
            Optional.of(4),
            new Certificate(standing, Optional.empty(), Optional.of(LocalDate.of(2028, 4, 15))),
            Optional.of("http://127.0.0.1/trace"));
    SellableProduct.Origin origin =
        new SellableProduct.Origin(
            "HTX Cầu Kè",
            "COOPERATIVE",
            Optional.of("86"),
            Optional.of("29365"),
            new SellableProduct.PickUp(
                Optional.of("Cầu Kè"), Optional.empty(), Optional.empty(), Optional.empty()));
    return new SellableProduct(id, true, true, goods, claims, origin);
  }
}
