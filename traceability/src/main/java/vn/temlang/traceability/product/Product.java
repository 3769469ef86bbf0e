package vn.temlang.traceability.product;

import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.party.ProducerId;

/**
 * A product as its producer sells it. {@code unit} is what one piece on sale is counted in; {@code
 * category} is a code path of the OCOP taxonomy of 2023 such as {@code I.3.d}; what is not known is
 * empty, never guessed.
 */
public record Product(
    ProductId id, ProducerId producer, Name name, ProductCode code, Facts facts, boolean sample) {

  /** What a listing, a label and the passport tell beyond the name. */
  public record Facts(
      Optional<String> category,
      Optional<Price> price,
      UnitOfMeasure unit,
      Optional<Quantity> netContent,
      Optional<Integer> shelfLifeDays,
      Optional<String> brand,
      Optional<String> story,
      List<String> standards,
      Details details) {
    private static final int LONGEST_STORY = 10_000;

    public Facts {
      if (story.isPresent() && story.get().length() > LONGEST_STORY) {
        throw new MalformedValue("story", "a story has at most 10,000 characters");
      }
      if (shelfLifeDays.isPresent() && shelfLifeDays.get() < 1) {
        throw new MalformedValue("shelfLifeDays", "a shelf life has at least 1 day");
      }
      standards = List.copyOf(standards);
    }

    Facts withPrice(Optional<Price> other) {
      return new Facts(
          category, other, unit, netContent, shelfLifeDays, brand, story, standards, details);
    }
  }

  /** Equal but for the price, which may have been changed since. */
  boolean sameButPrice(Product other) {
    return equals(
        new Product(
            other.id,
            other.producer,
            other.name,
            other.code,
            other.facts.withPrice(facts.price()),
            other.sample));
  }
}
