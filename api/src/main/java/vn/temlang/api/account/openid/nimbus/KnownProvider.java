package vn.temlang.api.account.openid.nimbus;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.temlang.api.account.openid.IdentityProvider.Trouble;
import vn.temlang.api.account.openid.ProviderSettings;

/**
 * What a provider says about itself (OpenID Connect Discovery 1.0, 4), and what checks its tokens.
 * Keys are kept for five minutes and asked for at once where a token names another, twice in half a
 * minute at most: a stranger's token must not make us call again and again.
 */
record KnownProvider(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant readAt) {
  static final Duration MEMORY = Duration.ofHours(1);

  private static final int LEEWAY_SECONDS = 60;

  /** Signatures with a public key alone: none and HMAC are refused whatever a token says. */
  private static final Set<JWSAlgorithm> ALLOWED =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  static KnownProvider read(ProviderSettings provider, ProviderHttp http, Instant now)
      throws ProviderTrouble {
    String issuer = provider.issuer().toString();
    String place = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
    try {
      OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(http.get(URI.create(place)));
      if (!metadata.getIssuer().getValue().equals(issuer)) {
        throw new ProviderTrouble(Trouble.UNREADABLE, "discovery names another issuer");
      }
      boolean allowed =
          Stream.of(
                  metadata.getAuthorizationEndpointURI(),
                  metadata.getTokenEndpointURI(),
                  metadata.getJWKSetURI())
              .allMatch(address -> Objects.nonNull(address) && provider.allows(address));
      if (!allowed) {
        throw new ProviderTrouble(Trouble.UNREADABLE, "discovery names no host that is configured");
      }
      return new KnownProvider(metadata, validator(provider, metadata, http), now);
    } catch (ParseException e) {
      throw new ProviderTrouble(Trouble.UNREADABLE, "discovery is malformed");
    } catch (MalformedURLException e) {
      throw new ProviderTrouble(Trouble.UNREADABLE, "discovery names no address of keys");
    }
  }

  private static IDTokenValidator validator(
      ProviderSettings provider, OIDCProviderMetadata metadata, ProviderHttp http)
      throws MalformedURLException {
    IDTokenValidator validator =
        new IDTokenValidator(
            metadata.getIssuer(),
            new ClientID(provider.clientId()),
            new JWSVerificationKeySelector<>(
                ALLOWED,
                JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), http)
                    .refreshAheadCache(false)
                    .build()),
            null);
    validator.setMaxClockSkew(LEEWAY_SECONDS);
    return validator;
  }

  boolean isFresh(Instant now) {
    return !now.isBefore(readAt) && now.isBefore(readAt.plus(MEMORY));
  }
}
