package vn.temlang.api.account.portal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.access.GiveRole;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.api.page.portal.GrantFields;
import vn.temlang.api.page.portal.RoleName;
import vn.temlang.api.page.text.Words;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.CommuneCode;

/** Puts scopes into words, and offers the roles and places that somebody may give. */
@Singleton
class Places {
  private static final int OFFERED = 300;

  private final ProducerNames producers;
  private final AdminUnits units;
  private final GiveRole giveRole;

  Places(ProducerNames producers, AdminUnits units, GiveRole giveRole) {
    this.producers = producers;
    this.units = units;
    this.giveRole = giveRole;
  }

  /** The names of the producers among scopes, to be asked for once. */
  Map<ProducerId, String> producersOf(Collection<Scope> scopes) {
    Set<ProducerId> ids = new HashSet<>();
    for (Scope scope : scopes) {
      if (scope instanceof Scope.OfProducer(var producer)) {
        ids.add(producer);
      }
    }
    return ids.isEmpty() ? Map.of() : producers.of(ids);
  }

  /** A scope as people say it. */
  String inWords(Scope scope, Map<ProducerId, String> names, Words words) {
    return switch (scope) {
      case Scope.Whole() -> words.text("place.whole");
      case Scope.OfProvince(var code) -> province(code);
      case Scope.OfCommune(var commune) -> commune(commune);
      case Scope.OfHamlet(var commune, var name) -> name + ", " + commune(commune);
      case Scope.OfProducer(var producer) ->
          names.getOrDefault(producer, producer.value().toString());
    };
  }

  private String commune(CommuneCode code) {
    return units.find(code).map(Commune::inWords).orElse(code.value());
  }

  private String province(String code) {
    return units.communesOf(code).stream()
        .findFirst()
        .flatMap(units::find)
        .map(commune -> commune.provinceType() + " " + commune.province())
        .orElse(code);
  }

  /** Whether somebody may make keys for programs somewhere. */
  boolean givesKeys(Subject by) {
    return giveRole.rolesGivenBy(by).contains(Role.API_KEY);
  }

  /** The fields with what was typed before. */
  GrantFields fields(Subject by, Words words, Map<String, String> typed) {
    List<GrantFields.Choice> roles =
        giveRole.rolesGivenBy(by).stream()
            .filter(role -> role != Role.API_KEY)
            .map(
                role ->
                    new GrantFields.Choice(
                        role.name(), words.text(RoleName.valueOf(role.name()).word())))
            .toList();
    List<GrantFields.Choice> places = new ArrayList<>();
    for (Scope own : by.grants().stream().map(Grant::scope).distinct().toList()) {
      if (!(own instanceof Scope.OfProducer)) {
        places.add(choice(own, inWords(own, Map.of(), words)));
      }
    }
    producers
        .seen(OFFERED)
        .forEach((id, name) -> places.add(choice(new Scope.OfProducer(id), name)));
    return new GrantFields(
        roles,
        places,
        typed.getOrDefault("role", ""),
        typed.getOrDefault("place", ""),
        typed.getOrDefault("other", ""),
        typed.getOrDefault("until", ""));
  }

  private static GrantFields.Choice choice(Scope scope, String name) {
    return new GrantFields.Choice(scope.kind().name() + ":" + scope.value(), name);
  }

  /** The place that was chosen or typed; nothing where it is none. */
  static Optional<Scope> scope(Map<String, String> form) {
    String other = form.getOrDefault("other", "").strip();
    try {
      if (!other.isEmpty()) {
        return Optional.of(Scope.of(kind(other), other));
      }
      String[] parts = form.getOrDefault("place", "").split(":", 2);
      return parts.length == 2
          ? Optional.of(Scope.of(Scope.Kind.valueOf(parts[0]), parts[1]))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Scope.Kind kind(String typed) {
    if (typed.matches("[0-9]{2}")) {
      return Scope.Kind.PROVINCE;
    }
    if (typed.matches("[0-9]{5}")) {
      return Scope.Kind.COMMUNE;
    }
    return typed.contains("/") ? Scope.Kind.HAMLET : Scope.Kind.PRODUCER;
  }
}
