package vn.temlang.traceability.contact;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.temlang.traceability.seal.RotatesKeys;

/** Seals every ID number under a new key and destroys the old ones; servers may be running. */
@Singleton
public class RotateKeys implements RotatesKeys {
  private final Contacts contacts;
  private final IdNumberSeal seal;

  RotateKeys(Contacts contacts, IdNumberSeal seal) {
    this.contacts = contacts;
    this.seal = seal;
  }

  @Override
  public Rotation rotate() {
    Resealed resealed = reseal();
    return new Rotation("ID numbers", resealed.keyId(), resealed.count(), forget());
  }

  record Resealed(int keyId, int count) {}

  @Transactional
  Resealed reseal() {
    contacts.changeKeys();
    int keyId = seal.freshKey();
    List<Contacts.Row> rows = contacts.notSealedWith(keyId);
    for (Contacts.Row row : rows) {
      IdNumber number = seal.open(row.producer(), row.idNumber().orElseThrow());
      contacts.reseal(row.producer(), seal.seal(row.producer(), number));
    }
    return new Resealed(keyId, rows.size());
  }

  // in a transaction of its own: a key goes only when no committed row needs it
  @Transactional
  int forget() {
    contacts.changeKeys();
    return seal.forgetKeysBut(contacts.keysInUse());
  }
}
