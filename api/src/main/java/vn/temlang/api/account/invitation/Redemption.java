package vn.temlang.api.account.invitation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.GiveRole;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Grants;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.Accounts;
import vn.temlang.api.account.Credential;
import vn.temlang.api.account.LoginName;
import vn.temlang.api.account.Sessions;
import vn.temlang.api.account.invitation.AcceptInvitation.Reason;
import vn.temlang.api.account.people.ManageAccounts;

/**
 * The one transaction in which a code is used: of those that come at once with the same code the
 * first holds its row, and the others find it used.
 */
@Singleton
class Redemption {
  private final Invitations invitations;
  private final Accounts accounts;
  private final ManageAccounts managed;
  private final GiveRole giveRole;
  private final Grants grants;
  private final Sessions sessions;
  private final Clock clock;

  Redemption(
      Invitations invitations,
      Accounts accounts,
      ManageAccounts managed,
      GiveRole giveRole,
      Grants grants,
      Sessions sessions,
      Clock clock) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.managed = managed;
    this.giveRole = giveRole;
    this.grants = grants;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** What came of it; a refusal has changed nothing. */
  sealed interface Outcome {
    record Done(AccountId account) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  /** Why an invitation cannot be used now; nothing where it can. */
  static Optional<Reason> state(Invitations.Kept kept, Instant now) {
    if (kept.usedAt().isPresent()) {
      return Optional.of(Reason.INVITATION_USED);
    }
    if (kept.withdrawnAt().isPresent()) {
      return Optional.of(Reason.INVITATION_WITHDRAWN);
    }
    return kept.invitation().expiresAt().isAfter(now)
        ? Optional.empty()
        : Optional.of(Reason.INVITATION_EXPIRED);
  }

  /** With a password. */
  @Transactional
  Outcome redeem(byte[] codeHash, String passwordHash) {
    return redeem(
        codeHash,
        new FirstKey() {
          @Override
          public Optional<Reason> refusal() {
            return Optional.empty();
          }

          @Override
          public void giveTo(AccountId account, Instant at) {
            accounts.setPassword(new Credential(account, passwordHash), at);
          }
        });
  }

  @Transactional
  Outcome redeem(byte[] codeHash, FirstKey key) {
    Instant now = clock.instant();
    Optional<Invitations.Kept> kept = invitations.lock(codeHash);
    if (kept.isEmpty()) {
      return new Outcome.Refused(Reason.INVITATION_UNKNOWN);
    }
    Optional<Reason> state = state(kept.get(), now).or(key::refusal);
    if (state.isPresent()) {
      return new Outcome.Refused(state.get());
    }
    Invitation invitation = kept.get().invitation();
    return switch (invitation.purpose()) {
      case Invitation.Purpose.Join(var name, var grant) -> join(invitation, name, grant, key, now);
      case Invitation.Purpose.Reset() -> reset(invitation, key, now);
    };
  }

  /** Who made it must still be able to give the role: nobody keeps power in a drawer. */
  private Outcome join(
      Invitation invitation, LoginName name, Grant grant, FirstKey key, Instant now) {
    Optional<Subject> maker = maker(invitation, now);
    if (maker.isEmpty() || giveRole.refusal(maker.get(), grant).isPresent()) {
      return new Outcome.Refused(Reason.INVITATION_NO_LONGER_COUNTS);
    }
    if (accounts.add(invitation.account(), name, now) != Accounts.Addition.NEW) {
      return new Outcome.Refused(Reason.LOGIN_NAME_TAKEN);
    }
    key.giveTo(invitation.account(), now);
    Grants.Given given = new Grants.Given(invitation.id(), invitation.account(), grant);
    if (grants.add(given, maker.get().account(), now) != Grants.Addition.NEW) {
      throw new IllegalStateException("the id of an invitation was used for a grant");
    }
    invitations.use(invitation.id(), now);
    return new Outcome.Done(invitation.account());
  }

  /** The account may have got roles since that its maker could not give. */
  private Outcome reset(Invitation invitation, FirstKey key, Instant now) {
    boolean counts =
        accounts.subject(invitation.account(), now).isPresent()
            && (invitation.madeBy().isEmpty()
                || maker(invitation, now)
                    .map(maker -> managed.manages(maker, invitation.account()))
                    .orElse(false));
    if (!counts) {
      return new Outcome.Refused(Reason.INVITATION_NO_LONGER_COUNTS);
    }
    key.giveTo(invitation.account(), now);
    sessions.endAll(invitation.account());
    invitations.use(invitation.id(), now);
    return new Outcome.Done(invitation.account());
  }

  private Optional<Subject> maker(Invitation invitation, Instant now) {
    return invitation.madeBy().flatMap(by -> accounts.subject(by, now));
  }
}
