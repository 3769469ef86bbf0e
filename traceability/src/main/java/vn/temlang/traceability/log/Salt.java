package vn.temlang.traceability.log;

import java.util.random.RandomGenerator;

/**
 * 32 secret random bytes that keep a commitment from being guessed; erasing them erases the link.
 */
public record Salt(Hash value) {
  /** Draws a salt; the generator has to be a cryptographic one. */
  public static Salt random(RandomGenerator generator) {
    byte[] bytes = new byte[Hash.BYTES];
    generator.nextBytes(bytes);
    return new Salt(Hash.owning(bytes));
  }

  public static Salt of(byte[] bytes) {
    return new Salt(Hash.of(bytes));
  }

  /** Not the bytes: a salt stays out of logs. */
  @Override
  public String toString() {
    return "Salt";
  }
}
