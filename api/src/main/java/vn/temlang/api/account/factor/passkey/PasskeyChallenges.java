package vn.temlang.api.account.factor.passkey;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;

/** Asks authenticators for a signature: each question belongs to one session and one act. */
@Singleton
public class PasskeyChallenges {
  static final Duration LENGTH = Duration.ofMinutes(5);

  private final RelyingParty party;
  private final Passkeys passkeys;
  private final Challenges challenges;
  private final SecureRandom random;
  private final Clock clock;

  PasskeyChallenges(
      RelyingParty party,
      Passkeys passkeys,
      Challenges challenges,
      SecureRandom random,
      Clock clock) {
    this.party = party;
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.random = random;
    this.clock = clock;
  }

  /** What a browser is told to make a passkey; nothing where none can be made at this address. */
  public Optional<String> toRegister(UUID session, AccountId account, String login) {
    return party.possible()
        ? Optional.of(
            party.creation(
                account, login, ask(session, Challenges.Act.REGISTER), passkeys.of(account)))
        : Optional.empty();
  }

  /** What a browser is told to show a passkey; nothing where the account has none. */
  public Optional<String> toPresent(UUID session, AccountId account) {
    List<Passkey> known = passkeys.of(account);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(party.request(ask(session, Challenges.Act.PRESENT), known));
  }

  private Challenge ask(UUID session, Challenges.Act act) {
    Challenge challenge = Challenge.fresh(random);
    challenges.put(session, act, challenge, clock.instant().plus(LENGTH));
    return challenge;
  }

  Optional<Challenge> take(UUID session, Challenges.Act act) {
    return challenges.take(session, act, clock.instant());
  }
}
