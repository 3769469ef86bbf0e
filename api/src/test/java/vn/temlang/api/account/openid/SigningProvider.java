package vn.temlang.api.account.openid;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * An identity provider of its own over HTTP: it signs real tokens with real keys, holds clients to
 * their secret, their address and PKCE, and misbehaves on demand. Its issuers are the first parts
 * of its paths, each with its own behaviour.
 */
final class SigningProvider implements AutoCloseable {
  static final String CLIENT = "temlang";
  static final String SECRET = "a secret of 32 bytes or more, ok?";

  private static final RSAKey UNKNOWN = key("k9");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How an ID token is signed. */
  enum Signing {
    RIGHT,
    /** With another key under the id of the right one. */
    FORGED,
    /** With a key that is not among those that are published. */
    UNKNOWN_KEY,
    NONE,
    /** With the client's secret, which is a signature for whoever has it. */
    HMAC
  }

  /** What one issuer does. */
  static final class Behaviour {
    volatile RSAKey key = key("k1");
    private final RSAKey forged = key("k1");
    volatile Signing signing = Signing.RIGHT;
    volatile String subject = "s-" + UUID.randomUUID();
    volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    volatile UnaryOperator<Map<String, Object>> discovery = UnaryOperator.identity();

    /** Path below the issuer, to a whole answer in place of the right one. */
    final Map<String, Canned> canned = new ConcurrentHashMap<>();
  }

  record Canned(int status, String body, Map<String, String> headers) {}

  private record Granted(Map<String, String> asked, String issuer) {}

  final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Behaviour> issuers = new ConcurrentHashMap<>();
  private final Map<String, Granted> codes = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer http;

  SigningProvider() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::answer);
    http.start();
  }

  String issuer(String name) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + name;
  }

  Behaviour of(String name) {
    return issuers.computeIfAbsent(name, any -> new Behaviour());
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    calls.add(path);
    String name = path.split("/")[1];
    Behaviour behaviour = of(name);
    String below = path.substring(name.length() + 1);
    Canned canned = behaviour.canned.get(below);
    if (canned != null) {
      canned.headers().forEach(call.getResponseHeaders()::set);
      if (canned.status() == 0) {
        awaitClose();
      }
      send(call, canned.status() == 0 ? 200 : canned.status(), canned.body());
      return;
    }
    switch (below) {
      case "/.well-known/openid-configuration" -> send(call, 200, json(metadata(name, behaviour)));
      case "/keys" -> send(call, 200, new JWKSet(behaviour.key.toPublicJWK()).toString());
      case "/authorize" -> authorize(call, name);
      case "/token" -> token(call, name, behaviour);
      default -> send(call, 404, "");
    }
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Object> metadata(String name, Behaviour behaviour) {
    Map<String, Object> told = new HashMap<>();
    told.put("issuer", issuer(name));
    told.put("authorization_endpoint", issuer(name) + "/authorize");
    told.put("token_endpoint", issuer(name) + "/token");
    told.put("jwks_uri", issuer(name) + "/keys");
    told.put("response_types_supported", List.of("code"));
    told.put("subject_types_supported", List.of("public"));
    told.put("id_token_signing_alg_values_supported", List.of("RS256"));
    return behaviour.discovery.apply(told);
  }

  /** The person says yes at once. */
  private void authorize(HttpExchange call, String name) throws IOException {
    Map<String, String> asked = form(call.getRequestURI().getRawQuery());
    boolean right =
        asked.getOrDefault("response_type", "").equals("code")
            && asked.getOrDefault("client_id", "").equals(CLIENT)
            && asked.getOrDefault("code_challenge_method", "").equals("S256")
            && List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid");
    if (!right) {
      send(call, 400, "");
      return;
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, new Granted(asked, name));
    call.getResponseHeaders()
        .set(
            "Location",
            asked.getOrDefault("redirect_uri", "")
                + "?code="
                + code
                + "&state="
                + asked.getOrDefault("state", ""));
    send(call, 302, "");
  }

  private void token(HttpExchange call, String name, Behaviour behaviour) throws IOException {
    Map<String, String> form =
        form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Granted granted = codes.remove(form.getOrDefault("code", ""));
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (CLIENT + ":" + java.net.URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    if (!basic.equals(call.getRequestHeaders().getFirst("Authorization"))) {
      send(call, 401, "{\"error\":\"invalid_client\"}");
    } else if (granted == null
        || !granted.issuer().equals(name)
        || !granted
            .asked()
            .getOrDefault("redirect_uri", "")
            .equals(form.getOrDefault("redirect_uri", ""))
        || !granted
            .asked()
            .getOrDefault("code_challenge", "")
            .equals(challenge(form.getOrDefault("code_verifier", "")))) {
      send(call, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      send(
          call,
          200,
          json(
              Map.of(
                  "access_token", "unused",
                  "token_type", "Bearer",
                  "id_token",
                      idToken(name, behaviour, granted.asked().getOrDefault("nonce", "")))));
    }
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String idToken(String name, Behaviour behaviour, String nonce) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        behaviour
            .claims
            .apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer(name))
                    .subject(behaviour.subject)
                    .audience(CLIENT)
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                    .claim("nonce", nonce))
            .build();
    try {
      return switch (behaviour.signing) {
        case RIGHT -> signed(behaviour.key, claims);
        case FORGED -> signed(behaviour.forged, claims);
        case UNKNOWN_KEY -> signed(UNKNOWN, claims);
        case NONE -> new PlainJWT(claims).serialize();
        case HMAC -> {
          SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
          jwt.sign(new MACSigner(SECRET));
          yield jwt.serialize();
        }
      };
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  static Map<String, String> form(String text) {
    Map<String, String> values = new HashMap<>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private static String json(Map<String, ?> values) throws IOException {
    return JSON.writeValueAsString(values);
  }

  private static void send(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (call) {
      if (bytes.length > 0) {
        call.getResponseBody().write(bytes);
      }
    }
  }

  /** As a browser: the way from an address of ours back to one of ours. */
  static String walk(URI door) {
    try (java.net.http.HttpClient browser = java.net.http.HttpClient.newHttpClient()) {
      String back =
          browser
              .send(
                  java.net.http.HttpRequest.newBuilder(door).build(),
                  java.net.http.HttpResponse.BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      return back.replaceFirst("^https://tem\\.example", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    http.stop(0);
  }
}
