package vn.temlang.api.page.certificate;

import java.util.List;
import java.util.Map;
import vn.temlang.api.page.view.Faults;

/**
 * A form about a certificate, with what was typed into it.
 *
 * @param action where it is posted
 * @param hidden what goes with it unseen: a fresh id, or the revision that is corrected
 * @param things products and places of the producer, by the value that chooses them
 */
public record CertificateFields(
    String action,
    Map<String, String> hidden,
    List<Thing> things,
    Map<String, String> typed,
    String today,
    Faults faults) {
  /**
   * @param product whether it is a product; else a place
   */
  public record Thing(String value, String name, boolean product) {}

  public CertificateFields {
    hidden = Map.copyOf(hidden);
    things = List.copyOf(things);
    typed = Map.copyOf(typed);
  }

  /** What was sent in a field; empty where nothing was. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
