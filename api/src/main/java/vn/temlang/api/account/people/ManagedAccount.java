package vn.temlang.api.account.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.account.LoginName;

/**
 * An open account as those see it who manage it.
 *
 * @param grants those that were not revoked; they may have ended by themselves
 */
public record ManagedAccount(
    AccountId id, List<LoginName> names, Instant openedAt, List<Held> grants) {
  /**
   * A role that the account holds.
   *
   * @param givenBy a login name of who gave it; the first operator's was given by nobody
   */
  public record Held(UUID id, Grant grant, Instant givenAt, Optional<String> givenBy) {}

  public ManagedAccount {
    names = List.copyOf(names);
    grants = List.copyOf(grants);
  }

  /** What it is called in lists; empty where it has no name. */
  public String name() {
    return names.stream().findFirst().map(LoginName::value).orElse("");
  }

  /** The same with these grants alone. */
  ManagedAccount with(List<Held> shown) {
    return new ManagedAccount(id, names, openedAt, shown);
  }
}
