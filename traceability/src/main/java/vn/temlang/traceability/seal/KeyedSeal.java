package vn.temlang.traceability.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * AES-256-GCM with the keys of a file of its own. The file is read each time: another process may
 * have changed the keys, and what is sealed here is sealed and opened seldom.
 */
public final class KeyedSeal {
  private final KeysetFile file;

  /**
   * @param file made with mode 0600 at the first use
   */
  public KeyedSeal(Path file) {
    this.file = new KeysetFile(file);
  }

  /**
   * @param place what the secret belongs to, in ASCII: it opens nowhere else
   */
  public Sealed seal(byte[] secret, String place) {
    try {
      KeysetHandle keys = keys();
      return Sealed.of(keys.getPrimary().getId(), aead(keys).encrypt(secret, bytes(place)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be sealed", e);
    }
  }

  /**
   * @param place as it was said when the secret was sealed
   */
  public byte[] open(Sealed sealed, String place) {
    try {
      return aead(keys()).decrypt(sealed.bytes(), bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret does not open with the keys at hand", e);
    }
  }

  /** Adds a key, with which all is sealed from now on, and answers its id. */
  public int freshKey() {
    try {
      KeysetHandle fresh =
          KeysetHandle.newBuilder(keys())
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                      .withRandomId()
                      .makePrimary())
              .build();
      file.write(fresh);
      return fresh.getPrimary().getId();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key can be added", e);
    }
  }

  /** Destroys keys but those in use and the newest, and answers how many. */
  public int forgetKeysBut(Set<Integer> inUse) {
    try {
      KeysetHandle keys = keys();
      KeysetHandle.Builder kept = KeysetHandle.newBuilder(keys);
      int forgotten = 0;
      for (int at = keys.size() - 1; at >= 0; at--) {
        KeysetHandle.Entry entry = keys.getAt(at);
        if (!entry.isPrimary() && !inUse.contains(entry.getId())) {
          kept.deleteAt(at);
          forgotten++;
        }
      }
      file.write(kept.build());
      return forgotten;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key can be destroyed", e);
    }
  }

  private KeysetHandle keys() throws GeneralSecurityException {
    AeadConfig.register();
    return file.read();
  }

  private static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
    return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static byte[] bytes(String place) {
    return place.getBytes(StandardCharsets.US_ASCII);
  }
}
