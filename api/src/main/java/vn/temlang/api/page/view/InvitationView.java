package vn.temlang.api.page.view;

import java.util.List;
import java.util.Optional;

/**
 * The page behind a one-time code: a form that posts {@code code}, {@code login} and {@code secret}
 * to {@code /i}.
 *
 * @param purpose what the code is good for; nothing where it is good for nothing more
 * @param pin whether a PIN may be chosen
 * @param shortest number of characters of a password
 * @param login what was typed before
 * @param faults why it did not go, in words
 * @param ways to come in by instead of a password; chosen by posting {@code provider} to {@code
 *     /i/openid}
 */
public record InvitationView(
    String code,
    Optional<Purpose> purpose,
    boolean pin,
    int shortest,
    String login,
    Faults faults,
    List<WayIn> ways)
    implements View {
  public InvitationView {
    ways = List.copyOf(ways);
  }

  /** What a code is good for. */
  public sealed interface Purpose {
    /**
     * An account.
     *
     * @param owner so much of the login name that its owner knows it again
     */
    record Join(String owner, String role, String place) implements Purpose {}

    /** A new password. */
    record Reset() implements Purpose {}
  }

  public static InvitationView open(
      String code, Purpose purpose, boolean pin, int shortest, String login, Faults faults) {
    return new InvitationView(code, Optional.of(purpose), pin, shortest, login, faults, List.of());
  }

  public static InvitationView shut(String fault) {
    return new InvitationView("", Optional.empty(), false, 0, "", Faults.whole(fault), List.of());
  }

  /** The same with other ways to come in by. */
  public InvitationView offering(List<WayIn> others) {
    return new InvitationView(code, purpose, pin, shortest, login, faults, others);
  }

  @Override
  public String template() {
    return "invitation";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /** Without the code. */
  @Override
  public String toString() {
    return "InvitationView";
  }
}
