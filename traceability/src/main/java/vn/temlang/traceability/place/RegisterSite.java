package vn.temlang.traceability.place;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
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
      Optional<String> ndasCode) {}

  /** Refuses an unknown producer and what {@link ChooseCommune} refuses. */
  @Transactional
  public Registration<Site> register(Wish wish) {
    if (producers.find(wish.producer()).isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCER);
    }
    return switch (choose.choose(
        wish.commune(), wish.legacy(), wish.typedAddress(), wish.location())) {
      case ChooseCommune.Choice.Chosen(Commune commune, var version) -> store(wish, commune);
      case ChooseCommune.Choice.Refused(RefusalReason reason, String detail) ->
          Registration.refused(reason, detail);
    };
  }

  private Registration<Site> store(Wish wish, Commune commune) {
    Location location = wish.location().orElse(commune.centroid());
    Site site =
        new Site(
            wish.id(),
            wish.producer(),
            wish.kind(),
            wish.name(),
            wish.typedAddress(),
            commune.code(),
            wish.hamlet(),
            location,
            PlusCode.of(location),
            Optional.empty(),
            wish.ndasCode());
    boolean added = sites.add(site, clock.instant());
    Site stored = sites.find(site.id()).orElseThrow();
    if (!added && !stored.withoutServiceCode().equals(site)) {
      return Registration.refused(RefusalReason.CONFLICTING_REPEAT);
    }
    return added ? new Registration.New<>(stored) : new Registration.Same<>(stored);
  }
}
