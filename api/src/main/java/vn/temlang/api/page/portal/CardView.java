package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.api.page.view.QrPicture;
import vn.temlang.api.page.view.View;

/**
 * A card of A6 with a one-time code, shown once, in Vietnamese for whoever gets it.
 *
 * @param owner so much of the login name that its owner knows it again
 * @param place what it invites to; nothing where it gives a new password
 * @param pin whether a PIN may be chosen
 */
public record CardView(
    String link,
    QrPicture symbol,
    String owner,
    Optional<Place> place,
    boolean pin,
    Instant expiresAt)
    implements View {
  /** A role and where. */
  public record Place(String role, String place) {}

  @Override
  public String template() {
    return "portal/card";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /** Without the link. */
  @Override
  public String toString() {
    return "CardView";
  }
}
