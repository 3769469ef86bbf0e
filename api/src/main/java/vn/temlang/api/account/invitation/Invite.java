package vn.temlang.api.account.invitation;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.GiveRole;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.Accounts;
import vn.temlang.api.account.LoginName;
import vn.temlang.traceability.IdSource;

/**
 * Invites somebody under a login name to a role that the inviter could give; the code goes to them
 * on a card.
 */
@Singleton
public class Invite {
  private static final int JUDGED = 500;

  private final Invitations invitations;
  private final Accounts accounts;
  private final GiveRole giveRole;
  private final IdSource ids;
  private final SecureRandom random;
  private final Clock clock;

  Invite(
      Invitations invitations,
      Accounts accounts,
      GiveRole giveRole,
      IdSource ids,
      SecureRandom random,
      Clock clock) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.giveRole = giveRole;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /** Why there is no invitation, beside the reasons of {@link LoginName} and {@link GiveRole}. */
  public enum Reason {
    CONFLICTING_REPEAT,
    LOGIN_NAME_TAKEN,
    /** Unknown, over, or not the asker's: the answer does not say which. */
    NO_SUCH_INVITATION
  }

  /**
   * @param id made by the client, so that a repeat invites once
   * @param login as it was typed
   */
  public Issued invite(Subject by, UUID id, String login, Grant grant) {
    return switch (LoginName.parse(login)) {
      case LoginName.Parsed.Refused(var reason) -> new Issued.Refused(reason);
      case LoginName.Parsed.Name(var name) ->
          giveRole
              .refusal(by, grant)
              .<Issued>map(Issued.Refused::new)
              .orElseGet(() -> issue(by, id, name, grant));
    };
  }

  private Issued issue(Subject by, UUID id, LoginName name, Grant grant) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Invitation invitation =
        new Invitation(
            id,
            new Invitation.Purpose.Join(name, grant),
            new AccountId(ids.next()),
            Optional.of(by.account()),
            now,
            now.plus(Invitation.TO_JOIN));
    Optional<Invitations.Kept> before = invitations.find(id);
    if (before.isEmpty() && accounts.owner(name).isPresent()) {
      return new Issued.Refused(Reason.LOGIN_NAME_TAKEN);
    }
    OneTimeCode code = OneTimeCode.fresh(random);
    return switch (invitations.add(invitation, code.hash())) {
      case NEW -> new Issued.Made(invitation, code.text());
      case SAME -> new Issued.MadeBefore();
      case ID_TAKEN -> new Issued.Refused(Reason.CONFLICTING_REPEAT);
    };
  }

  /** The invitations that are open and that somebody could have made, the newest first. */
  public List<Invitation> open(Subject by) {
    return invitations.open(clock.instant(), JUDGED).stream()
        .filter(invitation -> mayHaveMade(by, invitation))
        .toList();
  }

  /** Takes an invitation back; nothing where it was. */
  public Optional<Reason> withdraw(Subject by, UUID id) {
    boolean withdrawn =
        invitations
            .find(id)
            .filter(kept -> mayHaveMade(by, kept.invitation()))
            .map(kept -> invitations.withdraw(id, by.account(), clock.instant()) || isWithdrawn(id))
            .orElse(false);
    return withdrawn ? Optional.empty() : Optional.of(Reason.NO_SUCH_INVITATION);
  }

  // sent twice, or by two: withdrawn is withdrawn
  private boolean isWithdrawn(UUID id) {
    return invitations.find(id).flatMap(Invitations.Kept::withdrawnAt).isPresent();
  }

  private boolean mayHaveMade(Subject by, Invitation invitation) {
    return switch (invitation.purpose()) {
      case Invitation.Purpose.Join(var name, var grant) -> giveRole.reaches(by, grant);
      case Invitation.Purpose.Reset() -> invitation.madeBy().equals(Optional.of(by.account()));
    };
  }
}
