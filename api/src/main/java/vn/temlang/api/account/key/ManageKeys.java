package vn.temlang.api.account.key;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.GiveRole;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.people.ManageAccounts;

/** Makes keys for programs within the maker's own scope, and revokes them. */
@Singleton
public class ManageKeys {
  /** A key that nobody remembers should end by itself. */
  static final Duration LONGEST = Duration.ofDays(366);

  private static final int JUDGED = 1000;

  private final ApiKeys keys;
  private final GiveRole giveRole;
  private final ManageAccounts accounts;
  private final SecureRandom random;
  private final Clock clock;

  ManageKeys(
      ApiKeys keys, GiveRole giveRole, ManageAccounts accounts, SecureRandom random, Clock clock) {
    this.keys = keys;
    this.giveRole = giveRole;
    this.accounts = accounts;
    this.random = random;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * The key, this once.
     *
     * @param token what the program sends
     */
    record Made(ApiKey key, String token) implements Outcome {
      /** Without the token. */
      @Override
      public String toString() {
        return "Made[" + key.id() + "]";
      }
    }

    /** It was made before; its token was told then. */
    record MadeBefore() implements Outcome {}

    record Revoked() implements Outcome {}

    /** The reason is public. */
    record Refused(Enum<?> reason) implements Outcome {}
  }

  public enum Reason {
    CONFLICTING_REPEAT,
    KEY_WITHOUT_LABEL,
    KEY_LASTS_TOO_LONG,
    /** Unknown, revoked, or not the asker's: the answer does not say which. */
    NO_SUCH_KEY
  }

  /**
   * @param id made by the client, so that a repeat makes one key
   * @param label 1 to 100 characters
   */
  public Outcome make(Subject by, AccountId id, String label, Scope scope, Instant until) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String name = label.strip();
    if (name.isEmpty() || name.length() > 100) {
      return new Outcome.Refused(Reason.KEY_WITHOUT_LABEL);
    }
    if (until.isAfter(now.plus(LONGEST))) {
      return new Outcome.Refused(Reason.KEY_LASTS_TOO_LONG);
    }
    Optional<GiveRole.Reason> refusal =
        giveRole.refusal(by, new Grant(Role.API_KEY, scope, Optional.of(until)));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    KeyToken token = KeyToken.fresh(id, random);
    ApiKey key =
        new ApiKey(
            id,
            name,
            scope,
            by.account(),
            now,
            until.truncatedTo(ChronoUnit.MICROS),
            Optional.empty());
    return switch (keys.add(key, token.hash())) {
      case NEW -> new Outcome.Made(key, token.text());
      case SAME -> new Outcome.MadeBefore();
      case ID_TAKEN -> new Outcome.Refused(Reason.CONFLICTING_REPEAT);
    };
  }

  /** The keys that somebody could have made, the newest first. */
  public List<ApiKey> list(Subject by) {
    return keys.open(JUDGED).stream().filter(key -> mayHaveMade(by, key)).toList();
  }

  /** The key opens nothing from the next request on. */
  public Outcome revoke(Subject by, AccountId id) {
    boolean known = list(by).stream().anyMatch(key -> key.id().equals(id));
    if (!known && !accounts.closedBy(by, id)) {
      return new Outcome.Refused(Reason.NO_SUCH_KEY);
    }
    return switch (accounts.close(by, id)) {
      case ManageAccounts.Outcome.Closed() -> new Outcome.Revoked();
      case ManageAccounts.Outcome.Refused(var reason) -> new Outcome.Refused(Reason.NO_SUCH_KEY);
    };
  }

  private boolean mayHaveMade(Subject by, ApiKey key) {
    return giveRole.reaches(by, new Grant(Role.API_KEY, key.scope(), Optional.of(key.expiresAt())));
  }
}
