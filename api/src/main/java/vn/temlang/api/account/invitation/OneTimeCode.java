package vn.temlang.api.account.invitation;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import vn.temlang.api.account.Sha256;
import vn.temlang.qrlabels.Base32;

/**
 * 128 random bits that open a door once.
 *
 * @param text 26 characters of base 32, capitals
 */
record OneTimeCode(String text) {
  private static final int LENGTH = 26;

  OneTimeCode {
    if (text.length() != LENGTH || text.chars().anyMatch(c -> Base32.valueOf((char) c) < 0)) {
      throw new IllegalArgumentException("a one-time code has 26 characters of base 32");
    }
  }

  static OneTimeCode fresh(SecureRandom random) {
    return new OneTimeCode(
        Base32.encode(random.nextLong() >>> 4, 12)
            + Base32.encode(random.nextLong() >>> 4, 12)
            + Base32.encode(random.nextInt() & 0xff, 2));
  }

  /** Reads what a camera or a person gave, in whatever case and grouping. */
  static Optional<OneTimeCode> parse(String typed) {
    if (typed.length() > 4 * LENGTH) {
      return Optional.empty();
    }
    String tidy = Base32.tidy(typed);
    boolean possible =
        tidy.length() == LENGTH && tidy.chars().allMatch(c -> Base32.valueOf((char) c) >= 0);
    return possible ? Optional.of(new OneTimeCode(tidy)) : Optional.empty();
  }

  /** What is stored of it. Nobody guesses 128 bits, so that a fast hash without salt is enough. */
  byte[] hash() {
    return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Not the code: it must not get into a log by being put into a text. */
  @Override
  public String toString() {
    return "OneTimeCode";
  }
}
