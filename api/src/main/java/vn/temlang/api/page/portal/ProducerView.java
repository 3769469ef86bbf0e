package vn.temlang.api.page.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.View;

/**
 * One producer: what it is, where it works and what it makes.
 *
 * @param reference the number that a published list gives it
 * @param enteredBy the office or role that typed it, where it was not the producer itself
 */
public record ProducerView(
    UUID id,
    String name,
    ProducerKind kind,
    Optional<String> reference,
    Optional<String> enteredBy,
    List<ProductView.Site> sites,
    List<ProductLine> products,
    boolean sample)
    implements View {
  public ProducerView {
    sites = List.copyOf(sites);
    products = List.copyOf(products);
  }

  @Override
  public String template() {
    return "portal/producer";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
