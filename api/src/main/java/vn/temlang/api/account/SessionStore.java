package vn.temlang.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps sessions under the hash of their token. */
interface SessionStore {
  /** Stores a session; those that have ended go. */
  void open(byte[] tokenHash, Session session, Instant endsAt);

  /** A session that neither ended nor slept since {@code awakeSince}, and notes its use. */
  Optional<Session> find(byte[] tokenHash, Instant now, Instant awakeSince);

  /** Those of a login that run, the last used first. */
  List<Session> of(String login, Instant now, Instant awakeSince);

  void close(byte[] tokenHash);

  /** Ends one session of a login; nothing where it is another's. */
  void end(String login, UUID id);

  /** Ends all sessions of a login but one. */
  void endOthers(String login, UUID but);

  void endAll(String login);
}
