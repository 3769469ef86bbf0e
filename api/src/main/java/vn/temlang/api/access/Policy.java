package vn.temlang.api.access;

import static vn.temlang.api.access.Role.API_KEY;
import static vn.temlang.api.access.Role.COMMUNE_OFFICER;
import static vn.temlang.api.access.Role.HOUSEHOLD;
import static vn.temlang.api.access.Role.INSPECTOR;
import static vn.temlang.api.access.Role.MANAGER;
import static vn.temlang.api.access.Role.MEMBER;
import static vn.temlang.api.access.Role.OPERATOR;
import static vn.temlang.api.access.Role.PROVINCE_OFFICER;
import static vn.temlang.api.access.Role.TEAM_MEMBER;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.CommuneCode;

/**
 * Who may do what to whose things: a role that may do a thing does it within the scope in which it
 * was given, and several roles add up.
 */
@Singleton
public class Policy {
  private static final Map<Action, Set<Role>> ROLES =
      Map.ofEntries(
          Map.entry(Action.OWN_ACCOUNT, EnumSet.allOf(Role.class)),
          Map.entry(Action.OWN_FACTOR, EnumSet.allOf(Role.class)),
          Map.entry(Action.READ_REGISTER, EnumSet.allOf(Role.class)),
          Map.entry(
              Action.WRITE_REGISTER,
              EnumSet.of(HOUSEHOLD, MANAGER, TEAM_MEMBER, COMMUNE_OFFICER, OPERATOR, API_KEY)),
          Map.entry(Action.JUDGE_CERTIFICATES, EnumSet.of(COMMUNE_OFFICER, PROVINCE_OFFICER)),
          Map.entry(
              Action.WRITE_DIARY,
              EnumSet.of(HOUSEHOLD, MEMBER, MANAGER, TEAM_MEMBER, OPERATOR, API_KEY)),
          Map.entry(Action.ORDER_STAMPS, EnumSet.of(HOUSEHOLD, MANAGER, TEAM_MEMBER, OPERATOR)),
          Map.entry(
              Action.ACTIVATE_STAMPS,
              EnumSet.of(HOUSEHOLD, MEMBER, MANAGER, TEAM_MEMBER, OPERATOR, API_KEY)),
          Map.entry(Action.PRINT_LABELS, EnumSet.of(HOUSEHOLD, MANAGER, TEAM_MEMBER, OPERATOR)),
          Map.entry(Action.IMPORT, EnumSet.of(OPERATOR)),
          Map.entry(Action.SELL, EnumSet.of(HOUSEHOLD, MANAGER, OPERATOR, API_KEY)),
          Map.entry(Action.READ_SALES, EnumSet.of(HOUSEHOLD, MANAGER, OPERATOR, API_KEY)),
          Map.entry(Action.RUN_SHOPS, EnumSet.of(OPERATOR)),
          Map.entry(
              Action.ASK_PEOPLE,
              EnumSet.of(HOUSEHOLD, MANAGER, TEAM_MEMBER, COMMUNE_OFFICER, OPERATOR)),
          Map.entry(Action.HANDLE_REQUESTS, EnumSet.of(MANAGER, COMMUNE_OFFICER, OPERATOR)),
          Map.entry(Action.KEEP_BREACHES, EnumSet.of(OPERATOR)),
          Map.entry(
              Action.READ_LEDGER,
              EnumSet.of(COMMUNE_OFFICER, PROVINCE_OFFICER, INSPECTOR, OPERATOR)),
          Map.entry(Action.MANAGE_KEYS, EnumSet.of(MANAGER, OPERATOR)),
          Map.entry(
              Action.READ_AUDIT,
              EnumSet.of(MANAGER, COMMUNE_OFFICER, PROVINCE_OFFICER, INSPECTOR, OPERATOR)),
          Map.entry(
              Action.CHECK_AUDIT,
              EnumSet.of(COMMUNE_OFFICER, PROVINCE_OFFICER, INSPECTOR, OPERATOR)),
          Map.entry(
              Action.MANAGE_ACCOUNTS,
              EnumSet.of(MANAGER, TEAM_MEMBER, COMMUNE_OFFICER, PROVINCE_OFFICER, OPERATOR)));

  /** Everybody's who signed in, with a role or without. */
  private static final Set<Action> OWN = EnumSet.of(Action.OWN_ACCOUNT, Action.OWN_FACTOR);

  /** Whoever enters others keeps sight of whom they entered. */
  private static final Set<Role> ENTERS_OTHERS = EnumSet.of(TEAM_MEMBER, COMMUNE_OFFICER);

  private final AdminUnits units;

  Policy(AdminUnits units) {
    this.units = units;
  }

  /** The answer to a wish. */
  public sealed interface Decision {
    /** The wish may be done to things within the reach; to others they are not there. */
    record Allowed(Reach reach) implements Decision {}

    record Refused(Reason reason) implements Decision {}
  }

  public enum Reason {
    /** None of the subject's roles is for this. */
    NOT_YOURS
  }

  public Decision decide(Subject subject, Action action) {
    List<Grant> fitting =
        subject.grants().stream()
            .filter(grant -> ROLES.getOrDefault(action, Set.of()).contains(grant.role()))
            .toList();
    if (fitting.isEmpty() && !OWN.contains(action)) {
      return new Decision.Refused(Reason.NOT_YOURS);
    }
    return new Decision.Allowed(
        fitting.stream().anyMatch(grant -> grant.scope() instanceof Scope.Whole)
            ? new Reach.Everything()
            : some(subject, fitting));
  }

  /** All that somebody may do somewhere: what is offered to them. */
  Set<Action> all(Subject subject) {
    Set<Action> all = EnumSet.noneOf(Action.class);
    for (Action action : Action.values()) {
      if (decide(subject, action) instanceof Decision.Allowed) {
        all.add(action);
      }
    }
    return all;
  }

  private Reach some(Subject subject, List<Grant> fitting) {
    Set<ProducerId> producers = new HashSet<>();
    Set<CommuneCode> communes = new HashSet<>();
    Set<Scope.OfHamlet> hamlets = new HashSet<>();
    for (Grant grant : fitting) {
      switch (grant.scope()) {
        case Scope.Whole() -> {}
        case Scope.OfProvince(var code) -> communes.addAll(units.communesOf(code));
        case Scope.OfCommune(var commune) -> communes.add(commune);
        case Scope.OfHamlet hamlet -> hamlets.add(hamlet);
        case Scope.OfProducer(var producer) -> producers.add(producer);
      }
    }
    boolean enters = fitting.stream().anyMatch(grant -> ENTERS_OTHERS.contains(grant.role()));
    return new Reach.Some(
        producers, communes, hamlets, enters ? Optional.of(subject.account()) : Optional.empty());
  }
}
