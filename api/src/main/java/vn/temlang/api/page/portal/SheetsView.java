package vn.temlang.api.page.portal;

import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.View;

/**
 * Templates and what stands, to download, and a form that posts {@code file} to {@code
 * /portal/sheets}.
 *
 * @param faults why a file was not looked at
 */
public record SheetsView(List<Template> templates, Faults faults) implements View {
  /**
   * A workbook to fill in.
   *
   * @param word key of what it is for
   */
  public record Template(String address, String word) {}

  public SheetsView {
    templates = List.copyOf(templates);
  }

  /** What is wrong with the file field. */
  public Optional<String> fault() {
    return faults.of("file");
  }

  @Override
  public String template() {
    return "portal/sheets";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
