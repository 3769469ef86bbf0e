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
import vn.temlang.api.access.Subject;

/**
 * Sessions of the portal; the browser holds a token, the database only its hash. A session ends two
 * hours after it was last used, and twelve hours after it was opened.
 */
@Singleton
public class Sessions {
  public static final String COOKIE = "temlang-session";
  static final Duration LENGTH = Duration.ofHours(12);
  static final Duration IDLE = Duration.ofHours(2);

  /** How long a session waits for the second factor. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final SessionStore store;
  private final SecondFactorSettings secondFactor;
  private final SecureRandom random;
  private final Clock clock;

  Sessions(
      SessionStore store, SecondFactorSettings secondFactor, SecureRandom random, Clock clock) {
    this.store = store;
    this.secondFactor = secondFactor;
    this.random = random;
    this.clock = clock;
  }

  /** Opens a session and answers its token, 256 random bits. */
  String open(AccountId account, Device device, SignedInBy by) {
    return open(new UUID(random.nextLong(), random.nextLong()), account, device, by);
  }

  /** As {@link #open}, for somebody who has shown the second factor just now. */
  String openProven(AccountId account, Device device, SignedInBy by) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    String token = open(id, account, device, by);
    store.prove(id, clock.instant());
    return token;
  }

  /**
   * Its owner has set up a factor just now, which is as good as showing one; all others, which were
   * opened without, end.
   */
  public void proveAndEndOthers(Session session) {
    store.endOthers(session.account(), session.id());
    store.prove(session.id(), clock.instant());
  }

  private String open(UUID id, AccountId account, Device device, SignedInBy by) {
    byte[] token = new byte[32];
    random.nextBytes(token);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    Instant now = clock.instant();
    store.open(hash(text), new Session(id, account, device, by, now, now), now.plus(LENGTH));
    return text;
  }

  /** How far somebody has come in a session. */
  enum Stage {
    WHOLE,
    /** The password was right; nothing else is done before the second factor is shown. */
    FACTOR_DUE,
    /** Roles do not count before a second factor is set up; the subject comes without them. */
    FACTOR_MISSING
  }

  /** A session that runs, and who opened it. */
  record Entry(Session session, Subject subject, Stage stage) {}

  Optional<Entry> find(String token) {
    Instant now = clock.instant();
    return store
        .find(hash(token), now, now.minus(IDLE))
        .map(this::entry)
        .filter(
            entry ->
                entry.stage() != Stage.FACTOR_DUE
                    || entry.session().startedAt().plus(PATIENCE).isAfter(now));
  }

  private Entry entry(SessionStore.Running running) {
    Subject subject = running.subject();
    if (running.session().signedInBy() == SignedInBy.PROVIDER_WITH_SECOND_FACTOR) {
      return new Entry(running.session(), subject, Stage.WHOLE);
    }
    if (running.factor()) {
      Stage stage = running.proven() ? Stage.WHOLE : Stage.FACTOR_DUE;
      return new Entry(running.session(), subject, stage);
    }
    return secondFactor.requires(subject)
        ? new Entry(running.session(), subject.withoutRoles(), Stage.FACTOR_MISSING)
        : new Entry(running.session(), subject, Stage.WHOLE);
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

  /** Names a session without opening it. */
  static String key(String token) {
    return Base64.getEncoder().encodeToString(hash(token));
  }

  private static byte[] hash(String token) {
    return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
