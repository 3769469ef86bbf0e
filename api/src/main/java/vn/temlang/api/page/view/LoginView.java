package vn.temlang.api.page.view;

/**
 * The login: a form that posts {@code username} and {@code password} to {@code /login}.
 *
 * @param username what was typed before
 * @param refused whether name and password did not fit
 */
public record LoginView(String username, boolean refused) implements View {
  @Override
  public String template() {
    return "login";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
