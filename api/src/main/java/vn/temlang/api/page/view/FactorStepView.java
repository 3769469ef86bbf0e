package vn.temlang.api.page.view;

import java.time.Duration;
import java.util.Optional;

/**
 * The second step of signing in: forms that post {@code code} or {@code passkey} to {@code
 * /login/factor}.
 *
 * @param presenting what a browser is told to show a passkey; nothing where the account has none
 * @param refused whether what was shown did not fit
 * @param left how long further tries are not taken
 */
public record FactorStepView(Optional<String> presenting, boolean refused, Optional<Duration> left)
    implements View {
  /** Minutes to wait, rounded up. */
  public long minutes() {
    return (left.orElse(Duration.ZERO).toSeconds() + 59) / 60;
  }

  @Override
  public String template() {
    return "factor-step";
  }

  @Override
  public boolean portal() {
    return true;
  }

  @Override
  public boolean scripted() {
    return true;
  }
}
