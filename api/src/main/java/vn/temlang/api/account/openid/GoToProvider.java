package vn.temlang.api.account.openid;

import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.api.account.Throttle;
import vn.temlang.qrlabels.WebOrigin;

/** Somebody sets out for a provider, to come back as whom it names. */
@Singleton
public class GoToProvider {
  /** How long somebody may take there. */
  public static final Duration LENGTH = Duration.ofMinutes(10);

  private final IdentityProvider identityProvider;
  private final Flows flows;
  private final Throttle throttle;
  private final SecureRandom random;
  private final Clock clock;
  private final WebOrigin origin;

  GoToProvider(
      IdentityProvider identityProvider,
      Flows flows,
      Throttle throttle,
      SecureRandom random,
      Clock clock,
      TemlangConfiguration configuration) {
    this.identityProvider = identityProvider;
    this.flows = flows;
    this.throttle = throttle;
    this.random = random;
    this.clock = clock;
    this.origin = WebOrigin.of(configuration.publicUrl());
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The browser keeps the handshake and goes to the address. */
    record Go(Handshake handshake, URI address) implements Outcome {}

    record Refused(ComeBack.Reason reason) implements Outcome {}

    /** Too many set out and did not come back. */
    record Wait(Duration left) implements Outcome {}
  }

  /**
   * @param address from where the person asks; a way that is finished counts no more
   */
  public Outcome go(ProviderSettings provider, Flows.Purpose purpose, String address) {
    Duration wait = throttle.countAlone(Throttle.Kind.PROVIDER, address);
    if (!wait.isZero()) {
      return new Outcome.Wait(wait);
    }
    Handshake handshake = Handshake.fresh(random);
    return switch (identityProvider.door(provider, handshake, back(provider))) {
      case IdentityProvider.Door.Shut(var trouble) ->
          new Outcome.Refused(ComeBack.Reason.of(trouble));
      case IdentityProvider.Door.Open(var door) -> {
        Instant now = clock.instant();
        flows.add(
            handshake.hash(), new Flows.Flow(provider.name(), purpose), now, now.plus(LENGTH));
        yield new Outcome.Go(handshake, door);
      }
    };
  }

  /** Where a provider sends browsers afterwards; it has to be registered there. */
  URI back(ProviderSettings provider) {
    return URI.create(origin + "/login/openid/" + provider.name() + "/callback");
  }
}
