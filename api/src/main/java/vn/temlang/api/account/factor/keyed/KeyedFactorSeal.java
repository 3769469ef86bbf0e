package vn.temlang.api.account.factor.keyed;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Set;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.factor.FactorSeal;
import vn.temlang.api.account.factor.TotpSecret;
import vn.temlang.traceability.seal.KeyedSeal;
import vn.temlang.traceability.seal.Sealed;

/** With the keys of {@code factor-keys.json} in {@code temlang.keys.folder}. */
@Singleton
@Requires(property = "temlang.keys.folder")
class KeyedFactorSeal implements FactorSeal {
  private final KeyedSeal seal;

  KeyedFactorSeal(@Value("${temlang.keys.folder}") Path folder) {
    this.seal = new KeyedSeal(folder.resolve("factor-keys.json"));
  }

  @Override
  public Sealed seal(AccountId account, TotpSecret secret) {
    return seal.seal(secret.bytes(), of(account));
  }

  @Override
  public TotpSecret open(AccountId account, Sealed sealed) {
    return TotpSecret.of(seal.open(sealed, of(account)));
  }

  @Override
  public int freshKey() {
    return seal.freshKey();
  }

  @Override
  public int forgetKeysBut(Set<Integer> inUse) {
    return seal.forgetKeysBut(inUse);
  }

  private static String of(AccountId account) {
    return "totp.secret " + account.value();
  }
}
