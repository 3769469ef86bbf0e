package vn.temlang.api.message.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.temlang.api.message.MessageSettings;

/**
 * AES-256-GCM over a message that waits, because it may carry a one-time code: who reads the
 * database reads no code. Bound to the message's id; a nonce of 12 bytes stands before the
 * ciphertext and its tag.
 */
@Singleton
class MessageSeal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random;
  private final SecretKeySpec key;

  MessageSeal(MessageSettings settings, SecureRandom random) {
    this.random = random;
    byte[] bytes = Base64.getDecoder().decode(keyIn(settings.keyFile()).strip());
    if (bytes.length != 32) {
      throw new IllegalStateException(settings.keyFile() + " must hold 32 bytes in base64");
    }
    this.key = new SecretKeySpec(bytes, "AES");
  }

  // written beside it and linked into place: a second server sees a whole key or none
  private String keyIn(Path file) {
    try {
      if (!Files.exists(file)) {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        Path draft =
            Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, Base64.getEncoder().encodeToString(fresh));
        linkInto(file, draft);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the key of messages cannot be read or made", e);
    }
  }

  private static void linkInto(Path file, Path draft) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException made) {
      // another server was first; its key counts
    } finally {
      Files.delete(draft);
    }
  }

  byte[] seal(UUID id, String text) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, id, nonce, text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  String open(UUID id, byte[] stored) {
    byte[] nonce = new byte[NONCE];
    byte[] sealed = new byte[stored.length - NONCE];
    ByteBuffer.wrap(stored).get(nonce).get(sealed);
    return new String(run(Cipher.DECRYPT_MODE, id, nonce, sealed), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, UUID id, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(id.toString().getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a message cannot be sealed or opened with this key", e);
    }
  }
}
