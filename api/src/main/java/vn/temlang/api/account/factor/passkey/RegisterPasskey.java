package vn.temlang.api.account.factor.passkey;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.factor.Factors;
import vn.temlang.api.account.factor.RecoveryCode;
import vn.temlang.api.account.factor.RecoveryCodes;
import vn.temlang.traceability.IdSource;

/** A passkey that a device made is added to an account. */
@Singleton
public class RegisterPasskey {
  static final int MOST = 10;
  private static final int LONGEST_NAME = 60;

  private final RelyingParty party;
  private final Passkeys passkeys;
  private final PasskeyChallenges challenges;
  private final Factors factors;
  private final RecoveryCodes codes;
  private final IdSource ids;
  private final Clock clock;

  RegisterPasskey(
      RelyingParty party,
      Passkeys passkeys,
      PasskeyChallenges challenges,
      Factors factors,
      RecoveryCodes codes,
      IdSource ids,
      Clock clock) {
    this.party = party;
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.factors = factors;
    this.codes = codes;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * @param codes for recovery, where the account had none
     */
    record Added(List<RecoveryCode> codes) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  public enum Reason {
    /** Empty or too long. */
    NAME_UNFIT,
    TOO_MANY,
    /** Not made here, not for this question, or too late. */
    NOT_MADE,
    /** It belongs to an account already. */
    KNOWN
  }

  /**
   * @param answer RegistrationResponseJSON of Web Authentication
   */
  @Transactional
  public Outcome register(AccountId account, UUID session, String typedName, String answer) {
    Optional<Challenge> challenge = challenges.take(session, Challenges.Act.REGISTER);
    String name = typedName.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return new Outcome.Refused(Reason.NAME_UNFIT);
    }
    factors.lock(account);
    if (passkeys.of(account).size() >= MOST) {
      return new Outcome.Refused(Reason.TOO_MANY);
    }
    return challenge
        .flatMap(asked -> party.registered(answer, asked))
        .map(credential -> add(account, name, credential))
        .orElseGet(() -> new Outcome.Refused(Reason.NOT_MADE));
  }

  private Outcome add(AccountId account, String name, Credential credential) {
    Passkey passkey =
        new Passkey(ids.next(), account, name, credential, clock.instant(), Optional.empty());
    return passkeys.add(passkey)
        ? new Outcome.Added(codes.first(account))
        : new Outcome.Refused(Reason.KNOWN);
  }
}
