package vn.temlang.api.account.invitation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Role;
import vn.temlang.api.account.Accounts;
import vn.temlang.api.account.KnownPasswords;
import vn.temlang.api.account.LoginName;
import vn.temlang.api.account.Passwords;
import vn.temlang.api.account.Throttle;

/**
 * Somebody with a code takes a password. Whoever found the card has to know whose it is: the login
 * name is asked for and never shown whole.
 */
@Singleton
public class AcceptInvitation {
  private final Invitations invitations;
  private final Redemption redemption;
  private final Accounts accounts;
  private final Passwords passwords;
  private final KnownPasswords known;
  private final Throttle throttle;
  private final Clock clock;

  AcceptInvitation(
      Invitations invitations,
      Redemption redemption,
      Accounts accounts,
      Passwords passwords,
      KnownPasswords known,
      Throttle throttle,
      Clock clock) {
    this.invitations = invitations;
    this.redemption = redemption;
    this.accounts = accounts;
    this.passwords = passwords;
    this.known = known;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** Why a code does not work, or what was typed with it does not. */
  public enum Reason {
    INVITATION_UNKNOWN,
    INVITATION_EXPIRED,
    INVITATION_USED,
    INVITATION_WITHDRAWN,
    /** Who made it could not make it any more. */
    INVITATION_NO_LONGER_COUNTS,
    /** The login name that was typed is not the one that it was made for. */
    INVITATION_OF_ANOTHER,
    LOGIN_NAME_TAKEN,
    /** Whom the identity provider named has an account already. */
    PROVIDER_IDENTITY_TAKEN,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_TOO_SIMPLE,
    PIN_TOO_SHORT,
    PIN_TOO_SIMPLE
  }

  /** What a code is. */
  public sealed interface Look {
    /**
     * It can be used.
     *
     * @param owner so much of the login name that its owner knows it again; empty where it is not
     *     told
     */
    record Open(Invitation invitation, String owner, Passwords.Allowed allowed) implements Look {}

    record Shut(Reason reason) implements Look {}
  }

  /** What came of a try. */
  public sealed interface Outcome {
    record Welcome(AccountId account) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}

    /** Nothing was compared: too many tries went before. */
    record Wait(Duration left) implements Outcome {}
  }

  /** Looks at a code and changes nothing. */
  public Look look(String typed) {
    Optional<Invitations.Kept> kept =
        OneTimeCode.parse(typed).flatMap(code -> invitations.find(code.hash()));
    return kept.flatMap(one -> Redemption.state(one, clock.instant()))
        .<Look>map(Look.Shut::new)
        .orElseGet(
            () ->
                kept.<Look>map(one -> open(one.invitation()))
                    .orElseGet(() -> new Look.Shut(Reason.INVITATION_UNKNOWN)));
  }

  private Look open(Invitation invitation) {
    return switch (invitation.purpose()) {
      case Invitation.Purpose.Join(var name, var grant) ->
          new Look.Open(invitation, name.masked(), allowed(invitation));
      case Invitation.Purpose.Reset() -> new Look.Open(invitation, "", allowed(invitation));
    };
  }

  private Passwords.Allowed allowed(Invitation invitation) {
    List<Role> roles =
        switch (invitation.purpose()) {
          case Invitation.Purpose.Join(var name, var grant) -> List.of(grant.role());
          case Invitation.Purpose.Reset() ->
              accounts
                  .subject(invitation.account(), clock.instant())
                  .map(subject -> subject.grants().stream().map(Grant::role).toList())
                  .orElse(List.of());
        };
    return Passwords.Allowed.to(roles);
  }

  /** What came of showing a code with a login name. */
  public sealed interface Claim {
    /**
     * The code is good, and the name is the one that it was made for.
     *
     * @param code its hash in hexadecimal
     */
    record Rightful(String code, Invitation invitation, LoginName name, Passwords.Allowed allowed)
        implements Claim {}

    record Refused(Reason reason) implements Claim {}

    /** Nothing was compared: too many tries went before. */
    record Wait(Duration left) implements Claim {}
  }

  /**
   * Judges whether somebody may use a code, and changes nothing.
   *
   * @param login as it was typed
   */
  public Claim claim(String typed, String login, String address) {
    Optional<OneTimeCode> code = OneTimeCode.parse(typed);
    if (code.isEmpty()) {
      return new Claim.Refused(Reason.INVITATION_UNKNOWN);
    }
    String hash = HexFormat.of().formatHex(code.get().hash());
    Duration wait = throttle.count(Throttle.Kind.CODE, hash, address);
    if (!wait.isZero()) {
      return new Claim.Wait(wait);
    }
    return switch (look(typed)) {
      case Look.Shut(var reason) -> new Claim.Refused(reason);
      case Look.Open(var invitation, var owner, var allowed) ->
          owner(invitation, login)
              .<Claim>map(
                  name -> {
                    throttle.passed(Throttle.Kind.CODE, hash, address);
                    return new Claim.Rightful(hash, invitation, name, allowed);
                  })
              .orElseGet(() -> new Claim.Refused(Reason.INVITATION_OF_ANOTHER));
    };
  }

  /**
   * @param login as it was typed
   * @param secret the password or PIN that the person chose
   */
  public Outcome accept(String typed, String login, String secret, String address) {
    return switch (claim(typed, login, address)) {
      case Claim.Wait(var left) -> new Outcome.Wait(left);
      case Claim.Refused(var reason) -> new Outcome.Refused(reason);
      case Claim.Rightful rightful -> take(rightful, secret);
    };
  }

  /**
   * Uses a code that somebody had a claim to, with something else than a password.
   *
   * @param code its hash in hexadecimal
   */
  public Outcome accept(String code, FirstKey key) {
    return outcome(redemption.redeem(HexFormat.of().parseHex(code), key));
  }

  /** The login name where it is the one that the code was made for. */
  private Optional<LoginName> owner(Invitation invitation, String login) {
    return switch (LoginName.parse(login)) {
      case LoginName.Parsed.Refused(var reason) -> Optional.empty();
      case LoginName.Parsed.Name(var typed) ->
          switch (invitation.purpose()) {
            case Invitation.Purpose.Join(var name, var grant) ->
                Optional.of(typed).filter(name::equals);
            case Invitation.Purpose.Reset() ->
                Optional.of(typed)
                    .filter(name -> accounts.owner(name).equals(Optional.of(invitation.account())));
          };
    };
  }

  private Outcome take(Claim.Rightful claim, String secret) {
    Optional<Reason> weak =
        Passwords.weakness(claim.name(), secret, claim.allowed()).map(AcceptInvitation::reason);
    if (weak.isPresent()) {
      return new Outcome.Refused(weak.get());
    }
    Redemption.Outcome outcome =
        redemption.redeem(HexFormat.of().parseHex(claim.code()), passwords.hash(secret));
    known.forgetAll();
    return outcome(outcome);
  }

  private static Outcome outcome(Redemption.Outcome outcome) {
    return switch (outcome) {
      case Redemption.Outcome.Done(var account) -> new Outcome.Welcome(account);
      case Redemption.Outcome.Refused(var reason) -> new Outcome.Refused(reason);
    };
  }

  private static Reason reason(Passwords.Weakness weakness) {
    return switch (weakness) {
      case TOO_SHORT -> Reason.PASSWORD_TOO_SHORT;
      case TOO_LONG -> Reason.PASSWORD_TOO_LONG;
      case TOO_SIMPLE -> Reason.PASSWORD_TOO_SIMPLE;
      case PIN_TOO_SHORT -> Reason.PIN_TOO_SHORT;
      case PIN_TOO_SIMPLE -> Reason.PIN_TOO_SIMPLE;
    };
  }
}
