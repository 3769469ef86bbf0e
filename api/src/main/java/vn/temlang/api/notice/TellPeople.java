package vn.temlang.api.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Policy;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.CommuneCode;

/**
 * Tells people what nobody's act tells them: that something is about to end, to be due, or does not
 * go. What an act tells, the database writes with the act.
 */
@Singleton
public class TellPeople {
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int MONTHS = 12;

  private final Notices notices;
  private final Policy policy;
  private final AdminUnits units;
  private final Clock clock;

  TellPeople(Notices notices, Policy policy, AdminUnits units, Clock clock) {
    this.notices = notices;
    this.policy = policy;
    this.units = units;
    this.clock = clock;
  }

  /** Tells what is to be told now, and forgets what is older than 12 months. */
  public void tell() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, VIET_NAM);
    for (Occasion occasion : notices.occasions(now, today)) {
      readers(occasion, now).forEach(who -> notices.tell(who, occasion, now));
    }
    notices.forget(now.atZone(VIET_NAM).minusMonths(MONTHS).toInstant());
  }

  private Set<AccountId> readers(Occasion occasion, Instant now) {
    return switch (occasion.whose()) {
      case Occasion.Whose.OneAccount(var account) -> Set.of(account);
      case Occasion.Whose.OfProducer whose -> concerned(occasion.kind(), whose, now);
    };
  }

  /**
   * Those whose role is for it, as {@link Policy} says; of a shop and of a certificate the
   * producer's own people. Officers have a page of what ends in their area.
   */
  private Set<AccountId> concerned(NoticeKind kind, Occasion.Whose.OfProducer whose, Instant now) {
    Action action = action(kind);
    boolean everybody = action == Action.HANDLE_REQUESTS;
    Set<AccountId> concerned = new HashSet<>();
    for (Notices.Holder holder : notices.holders(places(whose), now)) {
      Subject alone = new Subject(holder.account(), "", List.of(holder.grant()));
      boolean own = holder.grant().scope() instanceof Scope.OfProducer;
      if ((own || everybody) && policy.decide(alone, action) instanceof Policy.Decision.Allowed) {
        concerned.add(holder.account());
      }
    }
    return concerned;
  }

  private static Action action(NoticeKind kind) {
    return switch (kind) {
      case LISTING_REFUSED, LISTING_FAILING -> Action.READ_SALES;
      case CERTIFICATE_ENDS, CERTIFICATE_ENDED, CERTIFICATE_REVOKED -> Action.WRITE_REGISTER;
      case ANSWER_DUE,
          REQUEST_DUE,
          ROLE_GIVEN,
          ROLE_TAKEN,
          INVITATION_ACCEPTED,
          PASSWORD_RESET,
          KEY_ENDS ->
          Action.HANDLE_REQUESTS;
    };
  }

  private Set<String> places(Occasion.Whose.OfProducer whose) {
    Set<String> places = new HashSet<>();
    places.add(whose.producer().value().toString());
    for (CommuneCode commune : whose.communes()) {
      places.add(commune.value());
      units.find(commune).ifPresent(found -> places.add(found.provinceCode()));
    }
    return places;
  }
}
