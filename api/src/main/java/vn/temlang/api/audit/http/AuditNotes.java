package vn.temlang.api.audit.http;

import io.micronaut.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.audit.Act;

/** What a route knows about a request and the server cannot see from outside. */
public final class AuditNotes {
  private static final String ATTRIBUTE = "temlang.audit";

  private final Map<String, String> values = new LinkedHashMap<>();
  private Optional<AccountId> account = Optional.empty();
  private Optional<Act> begun = Optional.empty();
  private String reason = "";
  private boolean done;

  private AuditNotes() {}

  /** Those of a request. */
  public static AuditNotes of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, AuditNotes.class)
        .orElseGet(
            () -> {
              AuditNotes notes = new AuditNotes();
              request.setAttribute(ATTRIBUTE, notes);
              return notes;
            });
  }

  /** It turned out who asks: somebody signed in. */
  public void account(AccountId known) {
    account = Optional.of(known);
  }

  /** Why a page refuses; a problem says so itself. */
  public void reason(Enum<?> refused) {
    reason = refused.name();
  }

  /**
   * A value about a person, that is kept under a salt apart from the chain.
   *
   * @param name letters, points and hyphens: {@code login}
   */
  public void value(String name, String value) {
    values.put(name, value);
  }

  Optional<AccountId> account() {
    return account;
  }

  String reason() {
    return reason;
  }

  Map<String, String> values() {
    return Map.copyOf(values);
  }

  void begun(Act act) {
    begun = Optional.of(act);
  }

  Optional<Act> begun() {
    return begun;
  }

  void done() {
    done = true;
  }

  /** Whether what came of it is written already. */
  boolean isDone() {
    return done;
  }
}
