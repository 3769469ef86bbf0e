package vn.temlang.api.account.factor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.Throttle;

/** Somebody shows the second factor by a code: the authenticator's, or one for recovery. */
@Singleton
public class PresentCode {
  private final Factors factors;
  private final FactorSeal seal;
  private final Throttle throttle;
  private final Clock clock;

  PresentCode(Factors factors, FactorSeal seal, Throttle throttle, Clock clock) {
    this.factors = factors;
    this.seal = seal;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Right() implements Outcome {}

    /** Wrong, or used before: the answer does not say which. */
    record Wrong() implements Outcome {}

    /** Nothing was compared: too many tries went before. */
    record Wait(Duration left) implements Outcome {}
  }

  /**
   * @param typed six digits of now, or a recovery code in whatever grouping
   */
  public Outcome present(AccountId account, String typed, String address) {
    String counted = account.value().toString();
    Duration wait = throttle.count(Throttle.Kind.FACTOR, counted, address);
    if (!wait.isZero()) {
      return new Outcome.Wait(wait);
    }
    if (!fits(account, typed)) {
      return new Outcome.Wrong();
    }
    throttle.passed(Throttle.Kind.FACTOR, counted, address);
    return new Outcome.Right();
  }

  private boolean fits(AccountId account, String typed) {
    return fitsTotp(account, SetUpTotp.tidy(typed))
        || RecoveryCode.parse(typed)
            .map(code -> factors.take(account, code.hash(), clock.instant()))
            .orElse(false);
  }

  @Transactional
  boolean fitsTotp(AccountId account, String typed) {
    factors.useKeys();
    Instant now = clock.instant();
    Optional<Factors.Totp> totp = factors.totp(account).filter(Factors.Totp::counts);
    OptionalLong step =
        totp.map(row -> seal.open(account, row.secret()).stepOf(typed, now))
            .orElse(OptionalLong.empty());
    return step.isPresent() && factors.take(account, step.getAsLong());
  }
}
