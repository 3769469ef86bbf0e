package vn.temlang.api.account.factor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.temlang.api.access.AccountId;

/** An authenticator's secret is made and shown, and counts from its first right code on. */
@Singleton
public class SetUpTotp {
  /** How long a secret is shown again to whoever has not typed a code. */
  static final Duration SHOWN = Duration.ofMinutes(30);

  private final Factors factors;
  private final FactorSeal seal;
  private final RecoveryCodes codes;
  private final SecureRandom random;
  private final Clock clock;

  SetUpTotp(
      Factors factors, FactorSeal seal, RecoveryCodes codes, SecureRandom random, Clock clock) {
    this.factors = factors;
    this.seal = seal;
    this.codes = codes;
    this.random = random;
    this.clock = clock;
  }

  /** What came of the first code. */
  public sealed interface Outcome {
    /**
     * @param codes for recovery, where the account had none
     */
    record SetUp(List<RecoveryCode> codes) implements Outcome {}

    record WrongCode() implements Outcome {}

    /** Nothing waits for a code: it was set up meanwhile, or too long ago. */
    record NotBegun() implements Outcome {}
  }

  /** Makes a secret; one that counts stays. */
  @Transactional
  public void begin(AccountId account) {
    factors.useKeys();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    factors.begin(account, seal.seal(account, TotpSecret.fresh(random)), now);
  }

  /** The secret that waits for its first code. */
  @Transactional
  public Optional<TotpSecret> waiting(AccountId account) {
    factors.useKeys();
    return row(account).map(totp -> seal.open(account, totp.secret()));
  }

  private Optional<Factors.Totp> row(AccountId account) {
    Instant now = clock.instant();
    return factors
        .totp(account)
        .filter(totp -> !totp.counts() && totp.madeAt().plus(SHOWN).isAfter(now));
  }

  @Transactional
  public Outcome confirm(AccountId account, String typed) {
    factors.lock(account);
    factors.useKeys();
    Optional<Factors.Totp> waiting = row(account);
    if (waiting.isEmpty()) {
      return new Outcome.NotBegun();
    }
    Instant now = clock.instant();
    OptionalLong step = seal.open(account, waiting.get().secret()).stepOf(tidy(typed), now);
    if (step.isEmpty()) {
      return new Outcome.WrongCode();
    }
    return factors.confirm(waiting.get(), step.getAsLong(), now)
        ? new Outcome.SetUp(codes.first(account))
        : new Outcome.NotBegun();
  }

  /** Authenticators show six digits in two groups. */
  static String tidy(String typed) {
    return typed.length() > 20 ? "" : typed.replaceAll("[\\s\\p{Z}]", "");
  }
}
