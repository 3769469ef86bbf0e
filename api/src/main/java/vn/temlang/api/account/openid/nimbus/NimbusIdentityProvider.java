package vn.temlang.api.account.openid.nimbus;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.temlang.api.account.openid.Handshake;
import vn.temlang.api.account.openid.Identity;
import vn.temlang.api.account.openid.IdentityProvider;
import vn.temlang.api.account.openid.ProviderSettings;

@Singleton
class NimbusIdentityProvider implements IdentityProvider {
  private static final Logger LOG = LoggerFactory.getLogger(NimbusIdentityProvider.class);

  /** Each call holds a thread that requests need; a provider that is slow must not hold all. */
  private static final int AT_ONCE = 4;

  private final Clock clock;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final Map<String, ProviderHttp> clients = new ConcurrentHashMap<>();
  private final Map<String, KnownProvider> known = new ConcurrentHashMap<>();

  NimbusIdentityProvider(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Door door(ProviderSettings provider, Handshake handshake, URI back) {
    if (!room.tryAcquire()) {
      return new Door.Shut(logged(provider, full()));
    }
    try {
      return new Door.Open(address(provider, known(provider).metadata(), handshake, back));
    } catch (ProviderTrouble e) {
      return new Door.Shut(logged(provider, e));
    } finally {
      room.release();
    }
  }

  private static URI address(
      ProviderSettings provider, OIDCProviderMetadata metadata, Handshake handshake, URI back) {
    Scope scope = provider.trustEmail() ? new Scope("openid", "email") : new Scope("openid");
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, scope, new ClientID(provider.clientId()), back)
        .endpointURI(metadata.getAuthorizationEndpointURI())
        .state(new State(handshake.state()))
        .nonce(new Nonce(handshake.nonce()))
        .codeChallenge(new CodeVerifier(handshake.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  @Override
  public Answer ask(ProviderSettings provider, Handshake handshake, URI back, String code) {
    if (!room.tryAcquire()) {
      return new Answer.Failed(logged(provider, full()));
    }
    try {
      KnownProvider told = known(provider);
      JWT token = token(provider, told.metadata(), handshake, back, code);
      return new Answer.Named(
          identity(provider, told.validator().validate(token, new Nonce(handshake.nonce()))));
    } catch (ProviderTrouble e) {
      return new Answer.Failed(logged(provider, e));
    } catch (BadJOSEException e) {
      return new Answer.Failed(logged(provider, trouble(Trouble.NO_PROOF, e)));
    } catch (JOSEException e) {
      return new Answer.Failed(logged(provider, keys(e)));
    } finally {
      room.release();
    }
  }

  private JWT token(
      ProviderSettings provider,
      OIDCProviderMetadata metadata,
      Handshake handshake,
      URI back,
      String code)
      throws ProviderTrouble {
    TokenRequest request =
        new TokenRequest.Builder(
                metadata.getTokenEndpointURI(),
                authentication(provider, metadata),
                new AuthorizationCodeGrant(
                    new AuthorizationCode(code), back, new CodeVerifier(handshake.verifier())))
            .build();
    try {
      TokenResponse response =
          OIDCTokenResponseParser.parse(http(provider).send(request.toHTTPRequest()));
      if (response instanceof OIDCTokenResponse good && good.getOIDCTokens().getIDToken() != null) {
        return good.getOIDCTokens().getIDToken();
      }
      String error =
          response.indicatesSuccess()
              ? "no ID token"
              : String.valueOf(response.toErrorResponse().getErrorObject().getCode());
      throw new ProviderTrouble(Trouble.NO_PROOF, "token endpoint: " + error);
    } catch (ParseException e) {
      throw new ProviderTrouble(Trouble.UNREADABLE, "token endpoint: malformed answer");
    }
  }

  /** HTTP Basic unless the provider wants the secret in the form (Discovery 1.0, 3). */
  private static ClientAuthentication authentication(
      ProviderSettings provider, OIDCProviderMetadata metadata) {
    ClientID id = new ClientID(provider.clientId());
    Secret secret = new Secret(provider.clientSecret());
    @Nullable List<ClientAuthenticationMethod> offered = metadata.getTokenEndpointAuthMethods();
    boolean form =
        offered != null
            && !offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return form ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
  }

  /**
   * A token that was given to another client is not ours, though we are meant (Core 1.0, 2: azp).
   */
  private static Identity identity(ProviderSettings provider, IDTokenClaimsSet claims)
      throws ProviderTrouble {
    Object party = claims.getClaim("azp");
    if (party != null && !party.equals(provider.clientId())) {
      throw new ProviderTrouble(Trouble.NO_PROOF, "the token was given to another client");
    }
    try {
      boolean verified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
      return new Identity(
          claims.getIssuer().getValue(),
          claims.getSubject().getValue(),
          verified && claims.getClaim("email") instanceof String email
              ? Optional.of(email)
              : Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new ProviderTrouble(Trouble.NO_PROOF, "malformed subject");
    }
  }

  private KnownProvider known(ProviderSettings provider) throws ProviderTrouble {
    Instant now = clock.instant();
    KnownProvider kept = known.get(provider.name());
    if (kept != null && kept.isFresh(now)) {
      return kept;
    }
    KnownProvider fresh = KnownProvider.read(provider, http(provider), now);
    known.put(provider.name(), fresh);
    return fresh;
  }

  private ProviderHttp http(ProviderSettings provider) {
    return clients.computeIfAbsent(provider.name(), any -> new ProviderHttp(provider));
  }

  /** Keys that cannot be had, or a stranger's key asked for too often. */
  private static ProviderTrouble keys(JOSEException e) {
    if (e instanceof RateLimitReachedException) {
      return new ProviderTrouble(Trouble.NO_PROOF, "unknown key, and keys were just read");
    }
    if (e instanceof JWKSetParseException) {
      return new ProviderTrouble(Trouble.UNREADABLE, "keys are malformed");
    }
    return e instanceof JWKSetUnavailableException
        ? new ProviderTrouble(Trouble.AWAY, "keys cannot be read")
        : trouble(Trouble.NO_PROOF, e);
  }

  private static ProviderTrouble full() {
    return new ProviderTrouble(Trouble.AWAY, AT_ONCE + " people wait for answers already");
  }

  private static ProviderTrouble trouble(Trouble trouble, Exception e) {
    String told = String.valueOf(e.getMessage());
    return new ProviderTrouble(trouble, told.substring(0, Math.min(told.length(), 200)));
  }

  private static Trouble logged(ProviderSettings provider, ProviderTrouble e) {
    LOG.warn("identity provider {}: {}: {}", provider.name(), e.trouble(), e.getMessage());
    return e.trouble();
  }

  @PreDestroy
  void close() {
    clients.values().forEach(ProviderHttp::close);
  }
}
