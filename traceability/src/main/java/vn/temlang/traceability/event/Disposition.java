package vn.temlang.traceability.event;

import java.util.Set;

/** The state that an event leaves its objects in: a word of CBV 2.0 section 7.2 or a URI. */
public record Disposition(String value) {
  private static final Set<String> STANDARD =
      Set.of(
          "active available completeness_inferred completeness_verified conformant container_closed container_open damaged destroyed dispensed disposed encoded expired in_progress in_transit inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable unknown"
              .split(" "));

  public static final Disposition ACTIVE = new Disposition("active");
  public static final Disposition IN_PROGRESS = new Disposition("in_progress");
  public static final Disposition IN_TRANSIT = new Disposition("in_transit");
  public static final Disposition RETAIL_SOLD = new Disposition("retail_sold");

  /**
   * @throws IllegalArgumentException if it is neither a word of the standard nor a URI of its own
   */
  public Disposition {
    Vocabulary.requireWord("disposition", value, STANDARD);
  }
}
