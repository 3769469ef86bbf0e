package vn.temlang.api.account.openid;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.Accounts;
import vn.temlang.api.account.LoginName;
import vn.temlang.api.account.SignedInBy;
import vn.temlang.api.account.Throttle;
import vn.temlang.api.account.invitation.AcceptInvitation;
import vn.temlang.api.account.invitation.FirstKey;

/**
 * Somebody comes back from a provider. Who is linked to no account gets none: accounts begin with
 * an invitation, and what the provider says about roles is not read.
 */
@Singleton
public class ComeBack {
  private static final Set<String> OWN_TROUBLE = Set.of("server_error", "temporarily_unavailable");

  private final IdentityProvider identityProvider;
  private final GoToProvider goToProvider;
  private final Flows flows;
  private final Identities identities;
  private final Accounts accounts;
  private final AcceptInvitation acceptInvitation;
  private final Throttle throttle;
  private final Clock clock;

  ComeBack(
      IdentityProvider identityProvider,
      GoToProvider goToProvider,
      Flows flows,
      Identities identities,
      Accounts accounts,
      AcceptInvitation acceptInvitation,
      Throttle throttle,
      Clock clock) {
    this.identityProvider = identityProvider;
    this.goToProvider = goToProvider;
    this.flows = flows;
    this.identities = identities;
    this.accounts = accounts;
    this.acceptInvitation = acceptInvitation;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** Why a way over a provider ends nowhere. */
  public enum Reason {
    PROVIDER_AWAY,
    PROVIDER_UNREADABLE,
    PROVIDER_NO_PROOF,
    /** The person did not want to, or the provider did not let them. */
    PROVIDER_DECLINED,
    /** The way was not begun in this browser, or is finished or over. */
    PROVIDER_WAY_UNKNOWN,
    /** Nobody has been linked to whom the provider names. */
    PROVIDER_IDENTITY_UNKNOWN,
    PROVIDER_IDENTITY_TAKEN,
    PROVIDER_ACCOUNT_TAKEN;

    static Reason of(IdentityProvider.Trouble trouble) {
      return switch (trouble) {
        case AWAY -> PROVIDER_AWAY;
        case UNREADABLE -> PROVIDER_UNREADABLE;
        case NO_PROOF -> PROVIDER_NO_PROOF;
      };
    }
  }

  /**
   * What a browser brings (OpenID Connect Core 1.0, 3.1.2.5 and 3.1.2.6).
   *
   * @param error one of RFC 6749, 4.1.2.1, where there is no code
   * @param issuer as RFC 9207 has it; not all providers say it
   * @param handshake from the cookie
   */
  public record Brought(
      Optional<Handshake> handshake,
      Optional<String> state,
      Optional<String> code,
      Optional<String> error,
      Optional<String> issuer) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Welcome(AccountId account, SignedInBy by) implements Outcome {}

    /** A further way into the account in whose session it was asked. */
    record Linked() implements Outcome {}

    /**
     * @param linking whether it was about a further way into an account
     */
    record Refused(Enum<?> reason, boolean linking) implements Outcome {}
  }

  /**
   * @param signedIn in whose session the browser comes back
   */
  public Outcome comeBack(
      ProviderSettings provider, Brought brought, Optional<AccountId> signedIn, String address) {
    Optional<Handshake> handshake =
        brought
            .handshake()
            .filter(own -> own.started(brought.state().orElse("")))
            .filter(own -> isFrom(provider, brought));
    Optional<Flows.Flow> flow =
        handshake
            .flatMap(own -> flows.take(own.hash(), clock.instant()))
            .filter(begun -> begun.provider().equals(provider.name()));
    if (handshake.isEmpty() || flow.isEmpty()) {
      return new Outcome.Refused(Reason.PROVIDER_WAY_UNKNOWN, false);
    }
    Flows.Purpose purpose = flow.get().purpose();
    boolean linking = purpose instanceof Flows.Purpose.Link;
    if (brought.code().isEmpty()) {
      return new Outcome.Refused(withoutCode(brought), linking);
    }
    return switch (identityProvider.ask(
        provider, handshake.get(), goToProvider.back(provider), brought.code().get())) {
      case IdentityProvider.Answer.Failed(var trouble) ->
          new Outcome.Refused(Reason.of(trouble), linking);
      case IdentityProvider.Answer.Named(var identity) -> {
        Outcome outcome = named(provider, purpose, identity, signedIn);
        if (!(outcome instanceof Outcome.Refused)) {
          throttle.finished(Throttle.Kind.PROVIDER, address);
        }
        yield outcome;
      }
    };
  }

  private static Reason withoutCode(Brought brought) {
    return brought.error().filter(OWN_TROUBLE::contains).isPresent()
        ? Reason.PROVIDER_AWAY
        : Reason.PROVIDER_DECLINED;
  }

  private static boolean isFrom(ProviderSettings provider, Brought brought) {
    return brought.issuer().map(provider.issuer().toString()::equals).orElse(true);
  }

  private Outcome named(
      ProviderSettings provider,
      Flows.Purpose purpose,
      Identity identity,
      Optional<AccountId> signedIn) {
    return switch (purpose) {
      case Flows.Purpose.SignIn() ->
          identities
              .owner(identity)
              .or(() -> byEmail(provider, identity))
              .<Outcome>map(account -> welcome(provider, account))
              .orElseGet(() -> new Outcome.Refused(Reason.PROVIDER_IDENTITY_UNKNOWN, false));
      // who signed out or in as somebody else meanwhile did not mean this account
      case Flows.Purpose.Link(var account) ->
          signedIn.equals(Optional.of(account))
              ? link(identity, account)
              : new Outcome.Refused(Reason.PROVIDER_WAY_UNKNOWN, false);
      case Flows.Purpose.Join(var code) ->
          switch (acceptInvitation.accept(code, new ByProvider(identity))) {
            case AcceptInvitation.Outcome.Welcome(var account) -> welcome(provider, account);
            case AcceptInvitation.Outcome.Refused(var reason) -> new Outcome.Refused(reason, false);
            case AcceptInvitation.Outcome.Wait(var left) ->
                new Outcome.Refused(Reason.PROVIDER_WAY_UNKNOWN, false);
          };
    };
  }

  private static Outcome welcome(ProviderSettings provider, AccountId account) {
    return new Outcome.Welcome(
        account,
        provider.trustSecondFactor()
            ? SignedInBy.PROVIDER_WITH_SECOND_FACTOR
            : SignedInBy.PROVIDER);
  }

  private Outcome link(Identity identity, AccountId account) {
    return switch (identities.link(identity, account, Identities.By.OWNER, clock.instant())) {
      case LINKED, SAME -> new Outcome.Linked();
      case IDENTITY_TAKEN -> new Outcome.Refused(Reason.PROVIDER_IDENTITY_TAKEN, true);
      case ACCOUNT_TAKEN -> new Outcome.Refused(Reason.PROVIDER_ACCOUNT_TAKEN, true);
    };
  }

  /** The first time; from then on the subject counts, whatever becomes of the address. */
  private Optional<AccountId> byEmail(ProviderSettings provider, Identity identity) {
    Optional<AccountId> owner =
        identity
            .email()
            .filter(any -> provider.trustEmail())
            .flatMap(ComeBack::address)
            .flatMap(accounts::owner);
    return owner.filter(
        account ->
            switch (identities.link(identity, account, Identities.By.EMAIL, clock.instant())) {
              case LINKED, SAME -> true;
              case IDENTITY_TAKEN, ACCOUNT_TAKEN -> false;
            });
  }

  private static Optional<LoginName> address(String email) {
    return LoginName.parse(email) instanceof LoginName.Parsed.Name(var name)
            && name.kind() == LoginName.Kind.EMAIL
        ? Optional.of(name)
        : Optional.empty();
  }

  /** An invited person comes in by the provider and has no password. */
  private final class ByProvider implements FirstKey {
    private final Identity identity;

    ByProvider(Identity identity) {
      this.identity = identity;
    }

    @Override
    public Optional<AcceptInvitation.Reason> refusal() {
      return identities.isFree(identity)
          ? Optional.empty()
          : Optional.of(AcceptInvitation.Reason.PROVIDER_IDENTITY_TAKEN);
    }

    @Override
    public void giveTo(AccountId account, Instant at) {
      Identities.Linking linking = identities.link(identity, account, Identities.By.INVITATION, at);
      if (linking != Identities.Linking.LINKED) {
        throw new IllegalStateException("an identity that was free is " + linking);
      }
    }
  }
}
