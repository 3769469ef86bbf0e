package vn.temlang.api.account.invitation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.temlang.api.account.people.ManagedAccount;
import vn.temlang.api.account.people.ManagedAccounts;

/** Turns a wish for a new password into a code and a message, in one transaction. */
@Singleton
public class AnswerResets {
  private final ResetRequests requests;
  private final Invitations invitations;
  private final ManagedAccounts accounts;
  private final ResetLetter letter;
  private final SecureRandom random;
  private final Clock clock;

  AnswerResets(
      ResetRequests requests,
      Invitations invitations,
      ManagedAccounts accounts,
      ResetLetter letter,
      SecureRandom random,
      Clock clock) {
    this.requests = requests;
    this.invitations = invitations;
    this.accounts = accounts;
    this.letter = letter;
    this.random = random;
    this.clock = clock;
  }

  /** Answers the oldest; false where none waited. */
  @Transactional
  public boolean answerOne() {
    Optional<ResetRequests.Asked> asked = requests.take();
    asked.ifPresent(one -> accounts.find(one.name()).ifPresent(account -> answer(one, account)));
    return asked.isPresent();
  }

  private void answer(ResetRequests.Asked asked, ManagedAccount account) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Invitation invitation =
        new Invitation(
            asked.id(),
            new Invitation.Purpose.Reset(),
            account.id(),
            Optional.empty(),
            now,
            now.plus(Invitation.TO_RESET_BY_MESSAGE));
    OneTimeCode code = OneTimeCode.fresh(random);
    if (letter.write(asked, account.names(), code, invitation)) {
      invitations.add(invitation, code.hash());
    }
  }
}
