package vn.temlang.api.account;

import java.time.Duration;
import java.time.Instant;

/** Counts tries to sign in; the database decides, so that guesses sent at once gain nothing. */
interface Attempts {
  /**
   * Counts a try before anything is compared.
   *
   * @param subject 32 bytes
   * @param free how many tries cost no wait
   * @param longest wait
   * @return how long to wait before the next; zero where this one may go on
   */
  Duration count(byte[] subject, int free, Duration longest, Instant now);

  /** Forgets all tries: the right password was given. */
  void forget(byte[] subject);

  /** Takes the last try back: it was no failure. */
  void takeBack(byte[] subject, Instant now);
}
