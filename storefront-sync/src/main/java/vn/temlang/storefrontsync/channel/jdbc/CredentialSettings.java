package vn.temlang.storefrontsync.channel.jdbc;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the key that seals credentials comes from.
 *
 * @param credentialKey the key itself: 32 bytes in base64
 * @param credentialKeyFile or a file that holds it so; made with a fresh key if it is not there
 */
@ConfigurationProperties("temlang.store")
record CredentialSettings(Optional<String> credentialKey, Optional<String> credentialKeyFile) {
  private static final int BYTES = 32;

  CredentialSettings {
    credentialKey.ifPresent(CredentialSettings::decoded);
  }

  /**
   * The bytes of a key.
   *
   * @throws IllegalArgumentException without the text, which is a secret
   */
  static byte[] decoded(String text) {
    Optional<byte[]> bytes = base64(text.strip()).filter(all -> all.length == BYTES);
    return bytes.orElseThrow(
        () ->
            new IllegalArgumentException(
                "temlang.store.credential-key, or what its file holds, is 32 bytes in Base64, and what is set is not"));
  }

  private static Optional<byte[]> base64(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
