package vn.temlang.api.page.view;

/**
 * The page for who forgot the password: a form that posts {@code login} to {@code /forgot}.
 *
 * @param possible whether messages are sent from here
 * @param asked whether a message was asked for just now
 */
public record ForgotView(boolean possible, boolean asked) implements View {
  @Override
  public String template() {
    return "forgot";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
