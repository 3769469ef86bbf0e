package vn.temlang.api.page.portal;

import java.util.List;
import vn.temlang.api.page.view.View;

/** From nothing to a product that people scan and buy, step by step. */
public record HelpView() implements View {

  /**
   * A step.
   *
   * @param title key of its name
   * @param text key of what to do
   * @param path where it is done
   */
  public record Step(String title, String text, String path) {}

  /** The steps, in the order in which they are taken. */
  public List<Step> steps() {
    return List.of(
        new Step("nav.producers", "help.producers", "/portal/producers"),
        new Step("nav.products", "help.products", "/portal/products"),
        new Step("nav.batches", "help.batches", "/portal/batches"),
        new Step("nav.runs", "help.runs", "/portal/runs"),
        new Step("nav.listings", "help.listings", "/portal/listings"),
        new Step("nav.orders", "help.orders", "/portal/orders"),
        new Step("nav.ledger", "help.ledger", "/portal/ledger"));
  }

  @Override
  public String template() {
    return "portal/help";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
