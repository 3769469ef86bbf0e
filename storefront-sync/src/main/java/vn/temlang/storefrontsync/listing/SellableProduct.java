package vn.temlang.storefrontsync.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A product in the words of a shop.
 *
 * @param active whether it may be sold at all
 * @param sample whether it is made up for a demonstration; a listing says so
 */
public record SellableProduct(
    UUID id, boolean active, boolean sample, Goods goods, Claims claims, Origin origin) {
  /**
   * What it is.
   *
   * @param title as buyers read it, with producer and package: "Táo đại Mường La - HTX Hưng Thịnh
   *     (hộp 5kg)"
   */
  public record Goods(
      String title, Optional<String> gtin, Terms terms, Presentation presentation) {}

  /**
   * @param priceVnd whole đồng; without a price nothing is listed
   * @param unit UN/ECE Recommendation 20 code
   * @param netContent such as "250 g"
   */
  public record Terms(
      Optional<Long> priceVnd,
      String unit,
      Optional<String> netContent,
      Optional<String> packaging) {}

  /**
   * @param images addresses of pictures
   */
  public record Presentation(
      Optional<String> story, Optional<String> storage, List<String> images) {}

  /**
   * What it claims about itself, and where a buyer can check it.
   *
   * @param category OCOP group code
   * @param stars 3 to 5
   * @param traceUrl the public trace page
   */
  public record Claims(
      Optional<String> category,
      Optional<Integer> stars,
      Certificate certificate,
      Optional<String> traceUrl) {}

  /** The certificate behind the stars. */
  public record Certificate(
      Standing standing, Optional<String> number, Optional<LocalDate> expiresOn) {
    /** Whether the claim stands today. */
    public enum Standing {
      VALID,
      EXPIRING,
      EXPIRED,
      REVOKED,
      /** The record does not say; then no stars are claimed in a shop. */
      UNKNOWN,
      /** The product claims no stars. */
      NONE
    }
  }

  /** Where it comes from; codes are NSO codes of today's units. */
  public record Origin(
      String producer,
      String producerKind,
      Optional<String> provinceCode,
      Optional<String> communeCode,
      PickUp pickUp) {}

  /** Where the carrier fetches it, in words and in the three codes. */
  public record PickUp(
      Optional<String> address,
      Optional<String> vpostcode,
      Optional<String> ndasCode,
      Optional<String> plusCode) {}
}
