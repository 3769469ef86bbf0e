package vn.temlang.api.page.view;

/**
 * The answer to a code that nobody made, status 404.
 *
 * @param typed the code as it came
 */
public record UnknownCodeView(String typed) implements View {
  private static final int LONGEST_SHOWN = 40;

  /** Shows no more of a code than a line. */
  public static UnknownCodeView of(String code) {
    return new UnknownCodeView(code.substring(0, Math.min(code.length(), LONGEST_SHOWN)));
  }

  @Override
  public String template() {
    return "unknown-code";
  }
}
