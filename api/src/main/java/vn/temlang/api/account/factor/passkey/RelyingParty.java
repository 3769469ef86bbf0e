package vn.temlang.api.account.factor.passkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.api.access.AccountId;

/**
 * This server as authenticators know it: its public address and the host therein. What they answer
 * is judged by webauthn4j; a user must have been verified by the device, and who made the device is
 * not asked (attestation "none").
 */
@Singleton
public class RelyingParty {
  private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);
  private static final long TIMEOUT_MILLIS = PasskeyChallenges.LENGTH.toMillis();

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter attested =
      new AttestedCredentialDataConverter(converter);
  private final ObjectMapper json = new ObjectMapper();
  private final URI address;

  RelyingParty(TemlangConfiguration configuration) {
    this.address = URI.create(configuration.publicUrl());
  }

  /** Whether browsers make passkeys here: for a name and not a number, and by TLS or at home. */
  public boolean possible() {
    String host = address.getHost();
    boolean named = !host.startsWith("[") && !host.matches("[0-9.]+");
    return named && ("https".equalsIgnoreCase(address.getScheme()) || host.equals("localhost"));
  }

  /** PublicKeyCredentialCreationOptionsJSON (Web Authentication, 5.1.9). */
  String creation(AccountId account, String login, Challenge challenge, List<Passkey> known) {
    return write(
        Map.of(
            "rp", Map.of("id", address.getHost(), "name", "Temlang"),
            "user", Map.of("id", handle(account), "name", login, "displayName", login),
            "challenge", challenge.text(),
            "pubKeyCredParams",
                ALGORITHMS.stream()
                    .map(kind -> Map.of("type", "public-key", "alg", kind.getValue()))
                    .toList(),
            "timeout", TIMEOUT_MILLIS,
            "excludeCredentials", descriptors(known),
            "authenticatorSelection",
                Map.of("residentKey", "preferred", "userVerification", "required"),
            "attestation", "none"));
  }

  /** PublicKeyCredentialRequestOptionsJSON (Web Authentication, 5.1.10). */
  String request(Challenge challenge, List<Passkey> known) {
    return write(
        Map.of(
            "rpId", address.getHost(),
            "challenge", challenge.text(),
            "timeout", TIMEOUT_MILLIS,
            "allowCredentials", descriptors(known),
            "userVerification", "required"));
  }

  private static List<Map<String, String>> descriptors(List<Passkey> known) {
    return known.stream()
        .map(passkey -> Map.of("type", "public-key", "id", passkey.credential().id()))
        .toList();
  }

  private static String handle(AccountId account) {
    UUID id = account.value();
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return text(bytes);
  }

  private String write(Map<String, Object> options) {
    try {
      return json.writeValueAsString(options);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are JSON", e);
    }
  }

  /**
   * The credential that an authenticator made (Web Authentication, 7.1); nothing where it did not,
   * for this server and this challenge.
   *
   * @param answer RegistrationResponseJSON
   */
  Optional<Credential> registered(String answer, Challenge challenge) {
    Optional<RegistrationRequest> request = DeviceAnswer.read(answer).flatMap(DeviceAnswer::made);
    if (request.isEmpty()) {
      return Optional.empty();
    }
    try {
      RegistrationData data =
          manager.verify(
              request.get(),
              new RegistrationParameters(
                  server(challenge),
                  ALGORITHMS.stream()
                      .map(
                          kind ->
                              new PublicKeyCredentialParameters(
                                  PublicKeyCredentialType.PUBLIC_KEY, kind))
                      .toList(),
                  true,
                  true));
      return Optional.ofNullable(data.getAttestationObject())
          .map(attestation -> attestation.getAuthenticatorData())
          .flatMap(this::credential);
    } catch (WebAuthnException e) {
      // what came is wrong in one of many ways, which are nobody's to know
      return Optional.empty();
    }
  }

  private Optional<Credential> credential(AuthenticatorData<?> data) {
    return Optional.ofNullable(data.getAttestedCredentialData())
        .map(
            made ->
                new Credential(
                    text(made.getCredentialId()),
                    text(attested.convert(made)),
                    data.getSignCount(),
                    data.isFlagBE()));
  }

  /** What an authenticator answered, before anything of it is believed. */
  record Answer(String credential, AuthenticationData data) {}

  /**
   * @param answer AuthenticationResponseJSON
   */
  Optional<Answer> read(String answer) {
    Optional<AuthenticationRequest> request =
        DeviceAnswer.read(answer).flatMap(DeviceAnswer::signed);
    if (request.isEmpty()) {
      return Optional.empty();
    }
    try {
      AuthenticationData data = manager.parse(request.get());
      return Optional.of(new Answer(text(data.getCredentialId()), data));
    } catch (WebAuthnException e) {
      return Optional.empty();
    }
  }

  /**
   * The counter that came with a right signature (Web Authentication, 7.2); nothing where it is not
   * right, or the counter went back.
   */
  Optional<Long> signed(Answer answer, Challenge challenge, Credential credential) {
    AttestedCredentialData known = attested.convert(bytes(credential.attested()));
    CredentialRecordImpl record =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            true,
            credential.backupEligible(),
            false,
            credential.signCount(),
            known,
            null,
            null,
            null,
            null);
    try {
      AuthenticationData data =
          manager.verify(
              answer.data(),
              new AuthenticationParameters(
                  server(challenge), record, List.of(known.getCredentialId()), true, true));
      return Optional.ofNullable(data.getAuthenticatorData()).map(AuthenticatorData::getSignCount);
    } catch (WebAuthnException e) {
      return Optional.empty();
    }
  }

  private ServerProperty server(Challenge challenge) {
    return ServerProperty.builder()
        .origin(Origin.create(address.getScheme() + "://" + address.getAuthority()))
        .rpId(address.getHost())
        .challenge(new DefaultChallenge(challenge.bytes()))
        .build();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
