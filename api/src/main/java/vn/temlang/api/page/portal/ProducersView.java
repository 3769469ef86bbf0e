package vn.temlang.api.page.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.View;

/** All producers. */
public record ProducersView(List<Producer> producers) implements View {

  public ProducersView {
    producers = List.copyOf(producers);
  }

  @Override
  public String template() {
    return "portal/producers";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /**
   * A line of the list.
   *
   * @param reference the producer's mark in the list that it came from
   * @param enteredBy who typed it on its behalf
   */
  public record Producer(
      UUID id,
      ProducerKind kind,
      String name,
      Optional<String> reference,
      Optional<String> place,
      long products,
      Optional<String> enteredBy,
      boolean sample) {}
}
