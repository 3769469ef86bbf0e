package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;

/**
 * Sessions of the portal; the browser holds a token, the database only its hash. A session ends two
 * hours after it was last used, and twelve hours after it was opened.
 */
@Singleton
public class Sessions {
  public static final String COOKIE = "temlang-session";
  static final Duration LENGTH = Duration.ofHours(12);
  static final Duration IDLE = Duration.ofHours(2);

  private final SessionStore store;
  private final SecureRandom random;
  private final Clock clock;

  Sessions(SessionStore store, SecureRandom random, Clock clock) {
    this.store = store;
    this.random = random;
    this.clock = clock;
  }

  /** Opens a session and answers its token, 256 random bits. */
  String open(AccountId account, Device device) {
    byte[] token = new byte[32];
    random.nextBytes(token);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    Instant now = clock.instant();
    UUID id = new UUID(random.nextLong(), random.nextLong());
    store.open(hash(text), new Session(id, account, device, now, now), now.plus(LENGTH));
    return text;
  }

  Optional<SessionStore.Running> find(String token) {
    Instant now = clock.instant();
    return store.find(hash(token), now, now.minus(IDLE));
  }

  /** The sessions of an account that run, the last used first. */
  List<Session> of(AccountId account) {
    Instant now = clock.instant();
    return store.of(account, now, now.minus(IDLE));
  }

  void close(String token) {
    store.close(hash(token));
  }

  /** Ends one session of an account; nothing where it is another's. */
  void end(AccountId account, UUID id) {
    store.end(account, id);
  }

  /** Ends all sessions of an account but this one. */
  void endOthers(Session session) {
    store.endOthers(session.account(), session.id());
  }

  /** Ends all sessions of an account. */
  public void endAll(AccountId account) {
    store.endAll(account);
  }

  private static byte[] hash(String token) {
    return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
