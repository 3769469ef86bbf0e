package vn.temlang.api.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import vn.temlang.api.account.Sha256;
import vn.temlang.qrlabels.Base32;

/**
 * 80 random bits that stand in for a second factor once.
 *
 * @param text 16 characters of base 32, capitals
 */
public record RecoveryCode(String text) {
  private static final int LENGTH = 16;
  private static final int HALF = LENGTH / 2;
  private static final long HALF_MASK = (1L << (HALF * Base32.BITS_PER_CHARACTER)) - 1;

  public RecoveryCode {
    if (text.length() != LENGTH || text.chars().anyMatch(c -> Base32.valueOf((char) c) < 0)) {
      throw new IllegalArgumentException("a recovery code has 16 characters of base 32");
    }
  }

  static RecoveryCode fresh(SecureRandom random) {
    return new RecoveryCode(
        Base32.encode(random.nextLong() & HALF_MASK, HALF)
            + Base32.encode(random.nextLong() & HALF_MASK, HALF));
  }

  /** Reads what a person typed, in whatever case and grouping. */
  static Optional<RecoveryCode> parse(String typed) {
    if (typed.length() > 4 * LENGTH) {
      return Optional.empty();
    }
    String tidy = Base32.tidy(typed);
    boolean possible =
        tidy.length() == LENGTH && tidy.chars().allMatch(c -> Base32.valueOf((char) c) >= 0);
    return possible ? Optional.of(new RecoveryCode(tidy)) : Optional.empty();
  }

  /** What is stored of it. Nobody guesses 80 bits, so that a fast hash is enough. */
  byte[] hash() {
    return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** In groups of four, as it is written down. */
  public String inGroups() {
    return text.replaceAll("(.{4})(?!$)", "$1-");
  }

  /** Not the code: it must not get into a log by being put into a text. */
  @Override
  public String toString() {
    return "RecoveryCode";
  }
}
