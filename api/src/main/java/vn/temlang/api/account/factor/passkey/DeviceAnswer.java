package vn.temlang.api.account.factor.passkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import java.util.Base64;
import java.util.Optional;

/**
 * What a browser sends of a passkey: RegistrationResponseJSON or AuthenticationResponseJSON (Web
 * Authentication, 5.1). Read here, because webauthn4j takes it for granted that its members are
 * there.
 */
record DeviceAnswer(JsonNode json) {
  private static final int LONGEST = 16_384;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Nothing where a text is no JSON, or longer than any device's answer. */
  static Optional<DeviceAnswer> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DeviceAnswer(JSON.readTree(text)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** What was made; nothing where a member is missing. */
  Optional<RegistrationRequest> made() {
    return response("attestationObject")
        .flatMap(
            attestation ->
                response("clientDataJSON")
                    .map(client -> new RegistrationRequest(attestation, client)));
  }

  /** What was signed; nothing where a member is missing. */
  Optional<AuthenticationRequest> signed() {
    Optional<byte[]> id = bytes(json.path("id"));
    Optional<byte[]> authenticator = response("authenticatorData");
    Optional<byte[]> client = response("clientDataJSON");
    Optional<byte[]> signature = response("signature");
    return id.isEmpty() || authenticator.isEmpty() || client.isEmpty() || signature.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AuthenticationRequest(
                id.get(), authenticator.get(), client.get(), signature.get()));
  }

  private Optional<byte[]> response(String name) {
    return bytes(json.path("response").path(name));
  }

  private static Optional<byte[]> bytes(JsonNode node) {
    if (!node.isTextual() || node.textValue().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(node.textValue()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
