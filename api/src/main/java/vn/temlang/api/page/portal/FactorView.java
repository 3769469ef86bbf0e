package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.QrPicture;
import vn.temlang.api.page.view.View;

/**
 * The second factor of the own account. Forms post to {@code /portal/account/factor/…}: {@code
 * totp} and {@code totp/confirm}, {@code passkeys}, {@code codes}, {@code remove}.
 *
 * @param due whether nothing else is open before one is set up
 * @param asksForPassword false where there is none, because a provider opened the account
 * @param registering what a browser is told to make a passkey; nothing where none can be made here
 * @param presenting what a browser is told to show one; nothing where there is none
 * @param fresh recovery codes that are shown this once
 */
public record FactorView(
    boolean due,
    boolean asksForPassword,
    Totp totp,
    List<Line> passkeys,
    Optional<String> registering,
    Optional<String> presenting,
    int codesLeft,
    List<String> fresh,
    Optional<FactorFault> fault)
    implements View {

  /** How an authenticator stands. */
  public sealed interface Totp {
    record None() implements Totp {}

    /**
     * It waits for its first code.
     *
     * @param secret in groups, to be typed
     */
    record Waiting(String secret, QrPicture symbol) implements Totp {}

    record Counts() implements Totp {}
  }

  /** A passkey. */
  public record Line(UUID id, String name, Instant madeAt, Optional<Instant> usedAt) {}

  public FactorView {
    passkeys = List.copyOf(passkeys);
    fresh = List.copyOf(fresh);
  }

  /** Whether there is a factor that counts. */
  public boolean any() {
    return totp instanceof Totp.Counts || !passkeys.isEmpty();
  }

  @Override
  public String template() {
    return "portal/factor";
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
