package vn.temlang.traceability.contact.keyed;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import vn.temlang.traceability.contact.IdNumber;
import vn.temlang.traceability.contact.IdNumberSeal;
import vn.temlang.traceability.contact.SealedIdNumber;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.seal.KeyedSeal;
import vn.temlang.traceability.seal.Sealed;

/** With the keys of {@code contact-keys.json} in {@code temlang.keys.folder}. */
@Singleton
@Requires(property = "temlang.keys.folder")
class KeyedIdNumberSeal implements IdNumberSeal {
  private final KeyedSeal seal;

  KeyedIdNumberSeal(@Value("${temlang.keys.folder}") Path folder) {
    this.seal = new KeyedSeal(folder.resolve("contact-keys.json"));
  }

  @Override
  public SealedIdNumber seal(ProducerId producer, IdNumber number) {
    Sealed sealed = seal.seal(number.value().getBytes(StandardCharsets.US_ASCII), of(producer));
    return new SealedIdNumber(sealed.keyId(), sealed.base64());
  }

  @Override
  public IdNumber open(ProducerId producer, SealedIdNumber sealed) {
    Sealed number = new Sealed(sealed.keyId(), sealed.base64());
    return new IdNumber(new String(seal.open(number, of(producer)), StandardCharsets.US_ASCII));
  }

  @Override
  public int freshKey() {
    return seal.freshKey();
  }

  @Override
  public int forgetKeysBut(Set<Integer> inUse) {
    return seal.forgetKeysBut(inUse);
  }

  private static String of(ProducerId producer) {
    return "party_contact.id_number " + producer.value();
  }
}
