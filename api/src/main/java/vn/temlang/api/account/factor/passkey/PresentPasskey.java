package vn.temlang.api.account.factor.passkey;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.Throttle;
import vn.temlang.api.account.factor.PresentCode;

/** Somebody shows the second factor by a passkey of the account. */
@Singleton
public class PresentPasskey {
  private final RelyingParty party;
  private final Passkeys passkeys;
  private final PasskeyChallenges challenges;
  private final Throttle throttle;
  private final Clock clock;

  PresentPasskey(
      RelyingParty party,
      Passkeys passkeys,
      PasskeyChallenges challenges,
      Throttle throttle,
      Clock clock) {
    this.party = party;
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * @param answer AuthenticationResponseJSON of Web Authentication
   */
  public PresentCode.Outcome present(
      AccountId account, UUID session, String answer, String address) {
    String counted = account.value().toString();
    Duration wait = throttle.count(Throttle.Kind.FACTOR, counted, address);
    if (!wait.isZero()) {
      return new PresentCode.Outcome.Wait(wait);
    }
    Optional<Challenge> challenge = challenges.take(session, Challenges.Act.PRESENT);
    if (!challenge.map(asked -> fits(account, answer, asked)).orElse(false)) {
      return new PresentCode.Outcome.Wrong();
    }
    throttle.passed(Throttle.Kind.FACTOR, counted, address);
    return new PresentCode.Outcome.Right();
  }

  private boolean fits(AccountId account, String text, Challenge challenge) {
    Optional<RelyingParty.Answer> answer = party.read(text);
    Optional<Passkey> passkey = answer.flatMap(given -> passkeys.find(account, given.credential()));
    return passkey
        .flatMap(known -> party.signed(answer.orElseThrow(), challenge, known.credential()))
        .map(count -> passkeys.use(passkey.orElseThrow().id(), count, clock.instant()))
        .orElse(false);
  }
}
