package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.temlang.api.access.Role;
import vn.temlang.qrlabels.Base32;

/** Argon2id with the parameters of RFC 9106 section 4 as Spring Security chose them. */
@Singleton
public class Passwords {
  /** In UTF-16 code units; ten are about what a guesser who is slowed down cannot go through. */
  public static final int SHORTEST = 10;

  static final int LONGEST = 1000;

  /**
   * Of 160 random bits that were thrown away, with the encoder's parameters: an unknown login must
   * cost the same as a wrong password. Written down, because hashing afresh delayed each start.
   */
  static final String HASH_OF_NOBODY =
      "$argon2id$v=19$m=16384,t=2,p=1$rigE9V2i/veQfn3QUZclSg"
          + "$DEwlMTK6UKecYJrQI0rwV5xnBuXs+M6xoZGZY/H4oW4";

  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final SecureRandom random;
  // each comparison takes 16 MB: a flood of guesses must not take them all at once
  private final Semaphore room = new Semaphore(2, true);

  Passwords(SecureRandom random) {
    this.random = random;
  }

  /** What is stored of a password. */
  public final String hash(String password) {
    String hash = inTurn(() -> encoder.encode(normal(password)));
    if (hash == null) {
      throw new IllegalStateException("Argon2 gave no hash");
    }
    return hash;
  }

  boolean matches(String password, String hash) {
    return inTurn(() -> encoder.matches(normal(password), hash));
  }

  /** Takes the time of a comparison; false but for a guess of 160 random bits. */
  boolean matchesNobody(String password) {
    return matches(password, HASH_OF_NOBODY);
  }

  /** Why a password will not do. */
  public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    TOO_SIMPLE,
    PIN_TOO_SHORT,
    PIN_TOO_SIMPLE
  }

  /** What somebody may take. */
  public enum Allowed {
    PASSWORD,
    /** A household may also take a number, which it can type with wet hands. */
    PASSWORD_OR_PIN;

    /** What somebody with these roles may take. */
    public static Allowed to(Collection<Role> roles) {
      return !roles.isEmpty() && roles.stream().allMatch(role -> role == Role.HOUSEHOLD)
          ? PASSWORD_OR_PIN
          : PASSWORD;
    }
  }

  /** As {@link #weakness(String, String)}, or of a PIN where one may be taken and digits stand. */
  public static Optional<Weakness> weakness(LoginName login, String secret, Allowed allowed) {
    return allowed == Allowed.PASSWORD_OR_PIN && Pin.looksLike(secret)
        ? Pin.weakness(login, secret)
        : weakness(login.value(), secret);
  }

  /**
   * Length, and the two things that a guesser tries first; no rules about kinds of characters (NIST
   * SP 800-63B-4, 3.1.1.2).
   */
  static Optional<Weakness> weakness(String login, String password) {
    if (password.length() < SHORTEST) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (password.length() > LONGEST) {
      return Optional.of(Weakness.TOO_LONG);
    }
    return password.codePoints().distinct().count() < 4 || password.equalsIgnoreCase(login)
        ? Optional.of(Weakness.TOO_SIMPLE)
        : Optional.empty();
  }

  private <T> T inTurn(Supplier<T> work) {
    room.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      room.release();
    }
  }

  // one password typed on two keyboards, accents composed or not (RFC 8265, 4.2.1)
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /** 100 random bits that can be read aloud: {@code ABCDE-FGHJK-MNPQR-STVWX}. */
  final String fresh() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < 4; group++) {
      password.append(group == 0 ? "" : "-");
      password.append(Base32.encode(random.nextLong() & (1L << 25) - 1, 5));
    }
    return password.toString();
  }
}
