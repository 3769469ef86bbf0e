package vn.temlang.traceability.contact.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import vn.temlang.traceability.contact.IdNumber;
import vn.temlang.traceability.contact.IdNumberSeal;
import vn.temlang.traceability.contact.SealedIdNumber;
import vn.temlang.traceability.party.ProducerId;

/**
 * AES-256-GCM with the keys of {@code contact-keys.json} in {@code temlang.keys.folder}. The file
 * is read each time: another process may have rotated the keys, and numbers are sealed seldom.
 */
@Singleton
@Requires(property = "temlang.keys.folder")
class TinkIdNumberSeal implements IdNumberSeal {
  private final KeysetFile file;

  TinkIdNumberSeal(@Value("${temlang.keys.folder}") Path folder) {
    this.file = new KeysetFile(folder.resolve("contact-keys.json"));
  }

  @Override
  public SealedIdNumber seal(ProducerId producer, IdNumber number) {
    try {
      KeysetHandle keys = keys();
      byte[] encrypted =
          aead(keys).encrypt(number.value().getBytes(StandardCharsets.US_ASCII), of(producer));
      return SealedIdNumber.of(keys.getPrimary().getId(), encrypted);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an ID number cannot be sealed", e);
    }
  }

  @Override
  public IdNumber open(ProducerId producer, SealedIdNumber sealed) {
    try {
      return new IdNumber(
          new String(
              aead(keys()).decrypt(sealed.bytes(), of(producer)), StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an ID number does not open with the keys at hand", e);
    }
  }

  @Override
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

  @Override
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

  private static byte[] of(ProducerId producer) {
    return ("party_contact.id_number " + producer.value()).getBytes(StandardCharsets.US_ASCII);
  }
}
