package vn.temlang.api.page.portal;

import java.util.Optional;

/**
 * A line in a list of products.
 *
 * @param link address of the product's page
 * @param thumbnail address of the main picture in its smallest size
 * @param stars OCOP stars 3 to 5; empty when not rated now
 * @param priceVnd whole đồng
 */
public record ProductLine(
    String name,
    String link,
    String producer,
    Optional<String> thumbnail,
    Optional<Integer> stars,
    Optional<Long> priceVnd,
    boolean sample) {}
