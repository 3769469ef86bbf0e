package vn.temlang.api.page.portal;

import java.util.List;
import vn.temlang.api.page.view.View;

/**
 * Products, searched by name.
 *
 * @param query what was searched for; empty shows all
 * @param more whether there are more than those shown
 */
public record ProductsView(String query, List<ProductLine> products, boolean more) implements View {

  public ProductsView {
    products = List.copyOf(products);
  }

  @Override
  public String template() {
    return "portal/products";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
