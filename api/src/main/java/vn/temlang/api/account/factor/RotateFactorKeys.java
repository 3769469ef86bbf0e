package vn.temlang.api.account.factor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.temlang.traceability.seal.RotatesKeys;

/** Seals every shared secret under a new key and destroys the old ones; servers may be running. */
@Singleton
class RotateFactorKeys implements RotatesKeys {
  private final Factors factors;
  private final FactorSeal seal;

  RotateFactorKeys(Factors factors, FactorSeal seal) {
    this.factors = factors;
    this.seal = seal;
  }

  @Override
  public Rotation rotate() {
    Resealed resealed = reseal();
    return new Rotation("secrets of authenticators", resealed.keyId(), resealed.count(), forget());
  }

  record Resealed(int keyId, int count) {}

  @Transactional
  Resealed reseal() {
    factors.changeKeys();
    int keyId = seal.freshKey();
    List<Factors.Totp> rows = factors.notSealedWith(keyId);
    for (Factors.Totp totp : rows) {
      TotpSecret secret = seal.open(totp.account(), totp.secret());
      factors.reseal(totp.account(), seal.seal(totp.account(), secret));
    }
    return new Resealed(keyId, rows.size());
  }

  // in a transaction of its own: a key goes only when no committed row needs it
  @Transactional
  int forget() {
    factors.changeKeys();
    return seal.forgetKeysBut(factors.keysInUse());
  }
}
