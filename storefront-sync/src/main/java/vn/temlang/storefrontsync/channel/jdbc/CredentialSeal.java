package vn.temlang.storefrontsync.channel.jdbc;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import vn.temlang.storefrontsync.channel.Credentials;

/**
 * AES-256-GCM over the credentials of an account, bound to the account's id: a row copied to
 * another account does not open. A sealed value is a nonce of 12 bytes and the ciphertext with its
 * tag.
 */
@Context
@Requires(beans = DataSource.class)
@Requires(beans = DataSource.class)
class CredentialSeal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  CredentialSeal(CredentialSettings settings) {
    String text =
        settings
            .credentialKey()
            .or(() -> settings.credentialKeyFile().map(file -> keyIn(Path.of(file), random)))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "set temlang.store.credential-key or temlang.store.credential-key-file"));
    key = new SecretKeySpec(CredentialSettings.decoded(text), "AES");
  }

  private static String keyIn(Path file, SecureRandom random) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      byte[] fresh = new byte[32];
      random.nextBytes(fresh);
      try {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
            file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException held) {
        return Files.readString(file);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the credential key file cannot be read or made", e);
    }
  }

  byte[] seal(UUID account, Credentials credentials) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    String text = credentials.apiKey().length() + ":" + credentials.apiKey() + credentials.secret();
    byte[] sealed = run(Cipher.ENCRYPT_MODE, account, nonce, text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  Credentials open(UUID account, byte[] stored) {
    byte[] nonce = new byte[NONCE];
    byte[] sealed = new byte[stored.length - NONCE];
    ByteBuffer.wrap(stored).get(nonce).get(sealed);
    String text =
        new String(run(Cipher.DECRYPT_MODE, account, nonce, sealed), StandardCharsets.UTF_8);
    int colon = text.indexOf(':');
    int end = colon + 1 + Integer.parseInt(text.substring(0, colon));
    return new Credentials(text.substring(colon + 1, end), text.substring(end));
  }

  private byte[] run(int mode, UUID account, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(account.toString().getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("credentials cannot be sealed or opened with this key", e);
    }
  }
}
