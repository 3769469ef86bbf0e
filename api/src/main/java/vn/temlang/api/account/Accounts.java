package vn.temlang.api.account;

import java.time.Instant;
import java.util.Optional;

/** Keeps accounts. */
interface Accounts {
  /** Stores the first account; false where there is one already. */
  boolean addFirst(Operator operator, Instant at);

  boolean isEmpty();

  Optional<Operator> find(String login);

  /** Replaces a password; false where another change came first. */
  boolean changePassword(String login, String fromHash, String toHash);
}
