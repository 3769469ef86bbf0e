package vn.temlang.traceability.place;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;

/**
 * Enters a site with its normalised address and Plus Code; its VPostcode follows when the service
 * answers.
 */
@Singleton
public class RegisterSite {
  private final Sites sites;
  private final Producers producers;
  private final ChooseCommune choose;
  private final Clock clock;

  RegisterSite(Sites sites, Producers producers, ChooseCommune choose, Clock clock) {
    this.sites = sites;
    this.producers = producers;
    this.choose = choose;
    this.clock = clock;
  }

  /**
   * A site as it is told to us. Without a point it stands at its commune's centroid and says so;
   * the commune is given by its code, by an old three-level address, or in the typed words.
   *
   * @param vpostcode as people copied it from a plate or a letter
   */
  public record Wish(
      SiteId id,
      ProducerId producer,
      SiteKind kind,
      Name name,
      String typedAddress,
      Optional<CommuneCode> commune,
      Optional<AdminUnits.LegacyAddress> legacy,
      Optional<HamletName> hamlet,
      Optional<Location> location,
      Optional<String> vpostcode,
      SiteNumbers numbers) {
    Site asSite(ChooseCommune.Choice.Chosen chosen) {
      Location point = location.orElse(chosen.commune().centroid());
      return new Site(
          id,
          producer,
          kind,
          name,
          new Site.Address(typedAddress, chosen.version(), chosen.commune().code(), hamlet),
          point,
          PlusCode.of(point),
          vpostcode.map(VPostcode::ofPeople),
          numbers);
    }
  }

  /**
   * Refuses an unknown producer, what {@link ChooseCommune} refuses, and a GLN that another place
   * has.
   */
  @Transactional
  public Registration<Site> register(Wish wish) {
    if (producers.find(wish.producer()).isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCER);
    }
    return switch (choose.choose(
        wish.commune(), wish.legacy(), wish.typedAddress(), wish.location())) {
      case ChooseCommune.Choice.Chosen chosen -> store(wish.asSite(chosen));
      case ChooseCommune.Choice.Refused(RefusalReason reason, String detail) ->
          Registration.refused(reason, detail);
    };
  }

  private Registration<Site> store(Site site) {
    return switch (sites.add(site, clock.instant())) {
      case STORED -> new Registration.New<>(site);
      case GLN_TAKEN ->
          Registration.refused(
              RefusalReason.GLN_TAKEN, site.numbers().gln().map(Gln::digits).orElse(""));
      case ID_TAKEN -> {
        Site stored = sites.find(site.id()).orElseThrow();
        yield stored.withoutServiceCode().equals(site)
            ? new Registration.Same<>(stored)
            : Registration.refused(RefusalReason.CONFLICTING_REPEAT);
      }
    };
  }

  /**
   * Enters many by a few statements; answers for each in their order what {@link #register} would.
   */
  @Transactional
  public List<Registration<Site>> registerAll(List<Wish> wishes) {
    Set<ProducerId> known =
        producers.present(wishes.stream().map(Wish::producer).collect(Collectors.toSet()));
    Map<SiteId, Site> made = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      if (known.contains(wish.producer())
          && choose.choose(wish.commune(), wish.legacy(), wish.typedAddress(), wish.location())
              instanceof ChooseCommune.Choice.Chosen chosen) {
        made.put(wish.id(), wish.asSite(chosen));
      }
    }
    Set<SiteId> stored = sites.addAll(List.copyOf(made.values()), clock.instant());
    return wishes.stream().map(wish -> outcome(wish, made, stored)).toList();
  }

  private Registration<Site> outcome(Wish wish, Map<SiteId, Site> made, Set<SiteId> stored) {
    Optional<Site> site = Optional.ofNullable(made.get(wish.id()));
    return site.isPresent() && stored.contains(wish.id())
        ? new Registration.New<>(site.get())
        : register(wish);
  }
}
