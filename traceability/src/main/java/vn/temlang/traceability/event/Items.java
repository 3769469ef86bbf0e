package vn.temlang.traceability.event;

import java.util.HashSet;
import java.util.List;

/**
 * The "what" of an event: single objects by their identifiers, and amounts of classes.
 *
 * @param epcs {@code epcList}, {@code childEPCs}, {@code inputEPCList} or {@code outputEPCList}
 * @param quantities {@code quantityList}, {@code childQuantityList} and so on
 */
public record Items(List<Epc> epcs, List<QuantityElement> quantities) {
  public static final Items NONE = new Items(List.of(), List.of());

  /**
   * @throws IllegalArgumentException if an object is named twice
   */
  public Items {
    epcs = List.copyOf(epcs);
    quantities = List.copyOf(quantities);
    if (new HashSet<>(epcs).size() < epcs.size()) {
      throw new IllegalArgumentException("an object is named twice");
    }
  }

  public static Items of(QuantityElement quantity) {
    return new Items(List.of(), List.of(quantity));
  }

  public boolean isEmpty() {
    return epcs.isEmpty() && quantities.isEmpty();
  }
}
