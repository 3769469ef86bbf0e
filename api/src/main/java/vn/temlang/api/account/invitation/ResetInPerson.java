package vn.temlang.api.account.invitation;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.Sessions;
import vn.temlang.api.account.people.ManageAccounts;

/**
 * An officer, or a member of the team, gives somebody who stands before them a code for a new
 * password. The telephone may be lost: all sessions end at once, and again when the code is used.
 * The row says for good who made it.
 */
@Singleton
public class ResetInPerson {
  private final Invitations invitations;
  private final ManageAccounts accounts;
  private final Sessions sessions;
  private final SecureRandom random;
  private final Clock clock;

  ResetInPerson(
      Invitations invitations,
      ManageAccounts accounts,
      Sessions sessions,
      SecureRandom random,
      Clock clock) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.sessions = sessions;
    this.random = random;
    this.clock = clock;
  }

  /**
   * @param id made by the client, so that a repeat makes one code
   */
  public Issued reset(Subject by, UUID id, AccountId account) {
    if (accounts.find(by, account).isEmpty()) {
      return new Issued.Refused(ManageAccounts.Reason.NO_SUCH_ACCOUNT);
    }
    if (!accounts.manages(by, account)) {
      return new Issued.Refused(ManageAccounts.Reason.ACCOUNT_BEYOND_OWN);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Invitation invitation =
        new Invitation(
            id,
            new Invitation.Purpose.Reset(),
            account,
            Optional.of(by.account()),
            now,
            now.plus(Invitation.TO_RESET));
    OneTimeCode code = OneTimeCode.fresh(random);
    return switch (invitations.add(invitation, code.hash())) {
      case NEW -> {
        sessions.endAll(account);
        yield new Issued.Made(invitation, code.text());
      }
      case SAME -> new Issued.MadeBefore();
      case ID_TAKEN -> new Issued.Refused(Invite.Reason.CONFLICTING_REPEAT);
    };
  }
}
