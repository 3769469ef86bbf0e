package vn.temlang.traceability.rights;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.contact.Contacts;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.portrait.Portraits;

/**
 * Deletes for good what is personal about a producer: contact, picture, details and salts of
 * consents, words in diary and requests, names in the words of products and, of a household, its
 * name, its stories and the exact places. What ledgers hold stays and still verifies: it is no more
 * than commitments that nothing opens, and ids of things.
 */
@Singleton
public class ErasePerson {
  /** What a household is called from then on; its commune follows where it has a place. */
  public static final String PSEUDONYM = "Hộ đã xóa dữ liệu";

  private static final int SHORTEST_NAME = 4;

  private final Register register;
  private final Kept kept;
  private final EndConsents endConsents;
  private final List<ErasureEffect> effects;
  private final Clock clock;

  ErasePerson(
      Register register,
      Kept kept,
      EndConsents endConsents,
      List<ErasureEffect> effects,
      Clock clock) {
    this.register = register;
    this.kept = kept;
    this.endConsents = endConsents;
    this.effects = List.copyOf(effects);
    this.clock = clock;
  }

  /** What says who the producer is and where. */
  @Singleton
  record Register(Producers producers, Sites sites, AdminUnits units) {}

  /** Where a person's own data stands. */
  @Singleton
  record Kept(
      Contacts contacts,
      Consents consents,
      Portraits portraits,
      PersonRequests requests,
      PersonalNames names) {}

  /**
   * Withdraws every consent and deletes.
   *
   * @return when the last personal value was erased: the same however often nothing more is left
   */
  @Transactional
  Instant erase(PersonRequest request, String recordedBy) {
    ProducerId id = request.producer();
    Producer producer = register.producers().find(id).orElseThrow();
    endConsents.lock(id);
    Set<String> names = new HashSet<>(kept.names().of(id));
    endConsents.end(request, recordedBy);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int erased = kept.contacts().erase(id) ? 1 : 0;
    erased += kept.portraits().erase(id) ? 1 : 0;
    erased += kept.consents().eraseDetails(id);
    erased += kept.requests().eraseWords(id);
    erased += producer.kind().isOrganisation() ? 0 : eraseHousehold(producer, names);
    erased +=
        kept.names()
            .takeOutOfProducts(
                id,
                longEnough(names),
                producer.kind().isOrganisation()
                    ? PersonalNames.Stories.DELETED_WITH_NAMES
                    : PersonalNames.Stories.ALL_DELETED,
                now);
    for (ErasureEffect effect : effects) {
      erased += effect.erase(producer, now);
    }
    if (erased > 0 || kept.requests().erasedAt(id).isEmpty()) {
      kept.requests().markErased(id, now);
    }
    return kept.requests().erasedAt(id).orElse(now);
  }

  /** A household's name may be that of a person, and nothing says that it is not. */
  private int eraseHousehold(Producer producer, Set<String> names) {
    names.add(producer.name().value());
    return kept.requests().blurPlaces(producer.id())
        + kept.names().rename(producer.id(), pseudonym(producer.id()));
  }

  private Name pseudonym(ProducerId id) {
    Optional<Commune> commune =
        register.sites().of(id).stream()
            .findFirst()
            .flatMap(site -> register.units().find(site.commune()));
    return new Name(PSEUDONYM + commune.map(known -> " · " + known.inWords()).orElse(""));
  }

  // a name of three letters stands in half of all words
  private static Set<String> longEnough(Set<String> names) {
    Set<String> sure = new HashSet<>();
    names.stream().filter(name -> name.length() >= SHORTEST_NAME).forEach(sure::add);
    return sure;
  }
}
