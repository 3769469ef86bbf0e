package vn.temlang.api.page.view;

/**
 * The first page: one field to type the code of a stamp.
 *
 * @param typed what was typed before
 * @param malformed whether that cannot be the code of any stamp
 */
public record LookupView(String typed, boolean malformed) implements View {

  /** The page before anything was typed. */
  public static LookupView empty() {
    return new LookupView("", false);
  }

  @Override
  public String template() {
    return "lookup";
  }
}
