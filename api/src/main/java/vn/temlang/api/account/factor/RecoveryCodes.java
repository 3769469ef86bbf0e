package vn.temlang.api.account.factor;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import vn.temlang.api.access.AccountId;

/** Gives codes for the day on which the telephone is lost; they are told once. */
@Singleton
public class RecoveryCodes {
  static final int HOW_MANY = 10;

  private final Factors factors;
  private final SecureRandom random;
  private final Clock clock;

  RecoveryCodes(Factors factors, SecureRandom random, Clock clock) {
    this.factors = factors;
    this.random = random;
    this.clock = clock;
  }

  /** Ten new codes; those from before work no more. */
  public List<RecoveryCode> renew(AccountId account) {
    List<RecoveryCode> codes =
        IntStream.range(0, HOW_MANY).mapToObj(i -> RecoveryCode.fresh(random)).toList();
    factors.putCodes(account, codes.stream().map(RecoveryCode::hash).toList(), clock.instant());
    return codes;
  }

  /** Ten codes for an account that has none yet; nothing where it got some with another factor. */
  public List<RecoveryCode> first(AccountId account) {
    return factors.codesLeft(account) == 0 ? renew(account) : List.of();
  }
}
