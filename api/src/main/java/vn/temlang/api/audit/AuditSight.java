package vn.temlang.api.audit;

import jakarta.inject.Singleton;
import java.util.function.Predicate;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Policy;
import vn.temlang.api.access.Reach;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;

/**
 * Says what is personal in the audit a reader may see: what the reader may see of it elsewhere, for
 * everybody of whom rows are shown.
 */
@Singleton
public class AuditSight {
  private final Policy policy;

  AuditSight(Policy policy) {
    this.policy = policy;
  }

  /** Whether the reader may see what was personal in a table: {@code trace.party_contact}. */
  public Predicate<String> of(Subject reader) {
    return relation ->
        policy.decide(reader, Action.READ_AUDIT) instanceof Policy.Decision.Allowed(Reach rows)
            && policy.decide(reader, action(relation))
                instanceof Policy.Decision.Allowed(Reach personal)
            && covers(personal, rows);
  }

  private static Action action(String relation) {
    return switch (relation) {
      case "trace.party_contact",
          "trace.consent",
          "trace.consent_detail",
          "trace.person_request",
          "trace.erasure" ->
          Action.ASK_PEOPLE;
      case "trace.breach" -> Action.KEEP_BREACHES;
      case String other when other.startsWith("account.") -> Action.MANAGE_ACCOUNTS;
      case String other when other.startsWith("store.") -> Action.READ_SALES;
      default -> Action.READ_REGISTER;
    };
  }

  private static boolean reaches(Reach.Some all, Scope.OfHamlet hamlet) {
    return all.communes().contains(hamlet.commune())
        || all.hamlets().stream().anyMatch(own -> own.key().equals(hamlet.key()));
  }

  private static boolean covers(Reach wider, Reach narrower) {
    return switch (wider) {
      case Reach.Everything() -> true;
      case Reach.Some all ->
          narrower instanceof Reach.Some some
              && all.producers().containsAll(some.producers())
              && all.communes().containsAll(some.communes())
              && some.hamlets().stream().allMatch(hamlet -> reaches(all, hamlet))
              && (some.entered().isEmpty() || some.entered().equals(all.entered()));
    };
  }
}
