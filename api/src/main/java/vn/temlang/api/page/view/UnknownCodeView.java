package vn.temlang.api.page.view;

/**
 * The answer to a code that no stamp carries, status 404.
 *
 * @param typed the code as it came
 */
public record UnknownCodeView(String typed) implements View {
  @Override
  public String template() {
    return "unknown-code";
  }
}
