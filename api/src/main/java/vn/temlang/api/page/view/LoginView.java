package vn.temlang.api.page.view;

import java.time.Duration;
import java.util.Optional;

/**
 * The login: a form that posts {@code username} and {@code password} to {@code /login}.
 *
 * @param username what was typed before
 * @param refused whether name and password did not fit
 * @param left how long further tries are not taken
 */
public record LoginView(String username, boolean refused, Optional<Duration> left) implements View {
  public static LoginView fresh() {
    return new LoginView("", false, Optional.empty());
  }

  public static LoginView refused(String username) {
    return new LoginView(username, true, Optional.empty());
  }

  public static LoginView wait(String username, Duration left) {
    return new LoginView(username, false, Optional.of(left));
  }

  /** Minutes to wait, rounded up. */
  public long minutes() {
    return (left.orElse(Duration.ZERO).toSeconds() + 59) / 60;
  }

  @Override
  public String template() {
    return "login";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
