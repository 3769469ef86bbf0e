package vn.temlang.api.page.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The login: a form that posts {@code username} and {@code password} to {@code /login}.
 *
 * @param username what was typed before
 * @param refused whether name and password did not fit
 * @param left how long further tries are not taken
 * @param ways to sign in elsewhere
 */
public record LoginView(String username, boolean refused, Optional<Duration> left, List<WayIn> ways)
    implements View {
  public LoginView {
    ways = List.copyOf(ways);
  }

  public static LoginView fresh() {
    return new LoginView("", false, Optional.empty(), List.of());
  }

  public static LoginView refused(String username) {
    return new LoginView(username, true, Optional.empty(), List.of());
  }

  public static LoginView wait(String username, Duration left) {
    return new LoginView(username, false, Optional.of(left), List.of());
  }

  /** The same with other ways to sign in. */
  public LoginView offering(List<WayIn> others) {
    return new LoginView(username, refused, left, others);
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
