package vn.temlang.api.account.factor.page;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.account.factor.passkey.ProveAgain;
import vn.temlang.api.account.factor.passkey.RemoveFactor;

/** Reads fields of the forms about factors. */
final class FactorForms {
  private FactorForms() {}

  static ProveAgain.Given given(Map<String, String> form) {
    return new ProveAgain.Given(form.getOrDefault("code", ""), form.getOrDefault("passkey", ""));
  }

  /** The factor that a form names: {@code totp}, or the id of a passkey. */
  static Optional<RemoveFactor.Which> which(Map<String, String> form) {
    String text = form.getOrDefault("which", "");
    if (text.equals("totp")) {
      return Optional.of(new RemoveFactor.Which.Totp());
    }
    try {
      return Optional.of(new RemoveFactor.Which.OfPasskey(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
