package vn.temlang.api.account;

import java.time.Instant;
import java.util.Optional;

/** Keeps accounts and their sessions. */
interface Accounts {
  /** Stores the first account; false where there is one already. */
  boolean addFirst(Operator operator, Instant at);

  boolean isEmpty();

  Optional<Operator> find(String login);

  /** Stores a session under the hash of its token. */
  void open(byte[] tokenHash, String login, Instant now, Instant until);

  /** The login of a session that still runs. */
  Optional<String> sessionOf(byte[] tokenHash, Instant now);

  void close(byte[] tokenHash);
}
