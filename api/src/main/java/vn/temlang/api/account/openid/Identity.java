package vn.temlang.api.account.openid;

import java.util.Optional;

/**
 * Whom a provider named, and proved to have named.
 *
 * @param issuer of the ID token
 * @param subject the provider's own name for the person, which it gives to nobody else (OpenID
 *     Connect Core 1.0, 2: at most 255 characters of ASCII)
 * @param email where the provider calls it verified
 */
public record Identity(String issuer, String subject, Optional<String> email) {
  public Identity {
    if (subject.isEmpty() || subject.length() > 255) {
      throw new IllegalArgumentException("a subject has 1 to 255 characters");
    }
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "Identity[" + issuer + "]";
  }
}
