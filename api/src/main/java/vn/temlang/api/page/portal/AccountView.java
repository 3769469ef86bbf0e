package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.View;

/**
 * The own account: a form that posts {@code current} and {@code fresh} to {@code
 * /portal/account/password}, and the sessions with a form each that posts {@code id} to {@code
 * /portal/account/sessions/end}.
 *
 * @param shortest number of characters of a password
 * @param fault why the password stays as it was
 * @param otherWays whether there are identity providers
 */
public record AccountView(
    String login,
    int shortest,
    Optional<PasswordFault> fault,
    boolean otherWays,
    List<Line> sessions)
    implements View {

  /**
   * A session.
   *
   * @param here whether it is the one that asks
   */
  public record Line(
      UUID id,
      DeviceKind device,
      SignedInWord by,
      Instant startedAt,
      Instant usedAt,
      boolean here) {}

  public AccountView {
    sessions = List.copyOf(sessions);
  }

  @Override
  public String template() {
    return "portal/account";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
