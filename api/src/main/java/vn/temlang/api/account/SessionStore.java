package vn.temlang.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Subject;

/** Keeps sessions under the hash of their token. */
interface SessionStore {
  /** Stores a session; those that have ended go. */
  void open(byte[] tokenHash, Session session, Instant endsAt);

  /**
   * A session, and who opened it with what they may do now.
   *
   * @param factor whether the account has a second factor
   * @param proven whether it was shown in this session
   */
  record Running(Session session, Subject subject, boolean factor, boolean proven) {}

  /**
   * A session of an open account that neither ended nor slept since {@code awakeSince}; notes its
   * use.
   */
  Optional<Running> find(byte[] tokenHash, Instant now, Instant awakeSince);

  /** Notes that the second factor was shown. */
  void prove(UUID id, Instant at);

  /** Those of an account that run, the last used first. */
  List<Session> of(AccountId account, Instant now, Instant awakeSince);

  void close(byte[] tokenHash);

  /** Ends one session of an account; nothing where it is another's. */
  void end(AccountId account, UUID id);

  /** Ends all sessions of an account but one. */
  void endOthers(AccountId account, UUID but);

  void endAll(AccountId account);
}
