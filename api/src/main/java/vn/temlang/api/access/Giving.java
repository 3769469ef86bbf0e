package vn.temlang.api.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.CommuneCode;

/** Who may give or take which role where: never more than the giver has, nor for longer. */
@Singleton
class Giving {
  private static final Map<Role, Set<Role>> GIVES = new EnumMap<>(Role.class);
  private static final Map<Role, Set<Scope.Kind>> COUNTS_IN = new EnumMap<>(Role.class);

  static {
    GIVES.put(Role.OPERATOR, EnumSet.allOf(Role.class));
    GIVES.put(
        Role.PROVINCE_OFFICER,
        EnumSet.of(
            Role.PROVINCE_OFFICER,
            Role.COMMUNE_OFFICER,
            Role.INSPECTOR,
            Role.TEAM_MEMBER,
            Role.MANAGER,
            Role.MEMBER,
            Role.HOUSEHOLD));
    GIVES.put(
        Role.COMMUNE_OFFICER,
        EnumSet.of(
            Role.COMMUNE_OFFICER, Role.TEAM_MEMBER, Role.MANAGER, Role.MEMBER, Role.HOUSEHOLD));
    GIVES.put(Role.TEAM_MEMBER, EnumSet.of(Role.HOUSEHOLD));
    GIVES.put(Role.MANAGER, EnumSet.of(Role.MANAGER, Role.MEMBER, Role.API_KEY));

    COUNTS_IN.put(Role.HOUSEHOLD, EnumSet.of(Scope.Kind.PRODUCER));
    COUNTS_IN.put(Role.MEMBER, EnumSet.of(Scope.Kind.PRODUCER));
    COUNTS_IN.put(Role.MANAGER, EnumSet.of(Scope.Kind.PRODUCER));
    COUNTS_IN.put(Role.TEAM_MEMBER, EnumSet.of(Scope.Kind.HAMLET, Scope.Kind.COMMUNE));
    COUNTS_IN.put(Role.COMMUNE_OFFICER, EnumSet.of(Scope.Kind.COMMUNE));
    COUNTS_IN.put(Role.PROVINCE_OFFICER, EnumSet.of(Scope.Kind.PROVINCE));
    COUNTS_IN.put(Role.INSPECTOR, EnumSet.allOf(Scope.Kind.class));
    COUNTS_IN.put(Role.OPERATOR, EnumSet.of(Scope.Kind.WHOLE));
    COUNTS_IN.put(Role.API_KEY, EnumSet.allOf(Scope.Kind.class));
  }

  private final Grants grants;
  private final AdminUnits units;

  Giving(Grants grants, AdminUnits units) {
    this.grants = grants;
    this.units = units;
  }

  /** Whether a role makes sense in a scope: a household is no officer of a province. */
  static boolean countsIn(Grant grant) {
    return COUNTS_IN.getOrDefault(grant.role(), Set.of()).contains(grant.scope().kind());
  }

  /** The roles that somebody may give somewhere, in the order of {@link Role}. */
  static Set<Role> rolesGivenBy(Subject by) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    by.grants().forEach(own -> roles.addAll(GIVES.getOrDefault(own.role(), Set.of())));
    return roles;
  }

  static Set<Role> rolesThatGive(Role role) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    GIVES.forEach(
        (giver, given) -> {
          if (given.contains(role)) {
            roles.add(giver);
          }
        });
    return roles;
  }

  /** Whether somebody may give this, and so take it. */
  boolean may(Subject by, Grant wish) {
    return by.grants().stream()
        .anyMatch(
            own ->
                GIVES.getOrDefault(own.role(), Set.of()).contains(wish.role())
                    && notLonger(own.until(), wish.until())
                    && covers(by.account(), own.scope(), wish.scope()));
  }

  private static boolean notLonger(Optional<Instant> own, Optional<Instant> wish) {
    return own.isEmpty() || wish.map(end -> !end.isAfter(own.get())).orElse(false);
  }

  private boolean covers(AccountId by, Scope own, Scope wish) {
    return own instanceof Scope.Whole
        || own.equals(wish)
        || sameHamlet(own, wish)
        || switch (wish) {
          case Scope.Whole() -> false;
          case Scope.OfProvince(var code) -> false;
          case Scope.OfCommune(var commune) -> inProvince(own, commune);
          case Scope.OfHamlet(var commune, var name) ->
              own.equals(new Scope.OfCommune(commune)) || inProvince(own, commune);
          case Scope.OfProducer(var producer) ->
              grants
                  .placeOf(producer)
                  .map(place -> own.kind() != Scope.Kind.PRODUCER && covers(by, own, place))
                  .orElse(false);
        };
  }

  /** Whoever entered a producer may invite its people, also before it has a site. */
  private boolean covers(AccountId by, Scope own, Grants.Place place) {
    return place.enteredBy().equals(Optional.of(by))
        || (!place.sites().isEmpty() && place.sites().stream().allMatch(site -> covers(own, site)));
  }

  private boolean covers(Scope own, Grants.Spot site) {
    return own.equals(new Scope.OfCommune(site.commune()))
        || inProvince(own, site.commune())
        || site.hamlet().map(hamlet -> sameHamlet(own, hamlet)).orElse(false);
  }

  /** However the two are spelled. */
  private static boolean sameHamlet(Scope one, Scope other) {
    return one instanceof Scope.OfHamlet own
        && other instanceof Scope.OfHamlet wish
        && own.key().equals(wish.key());
  }

  private boolean inProvince(Scope own, CommuneCode commune) {
    return own instanceof Scope.OfProvince(String code)
        && units.find(commune).map(Commune::provinceCode).equals(Optional.of(code));
  }
}
