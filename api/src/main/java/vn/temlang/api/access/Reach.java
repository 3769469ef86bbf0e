package vn.temlang.api.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.CommuneCode;

/** Whose things somebody may see or change while doing one thing. */
public sealed interface Reach {
  /** Everything of everybody. */
  record Everything() implements Reach {}

  /**
   * Some.
   *
   * @param producers these
   * @param communes and those with a site in one of these
   * @param hamlets and those with a site in one of these
   * @param entered and those whom this account entered into the register
   */
  record Some(
      Set<ProducerId> producers,
      Set<CommuneCode> communes,
      Set<Scope.OfHamlet> hamlets,
      Optional<AccountId> entered)
      implements Reach {
    public Some {
      producers = Set.copyOf(producers);
      communes = Set.copyOf(communes);
      hamlets = Set.copyOf(hamlets);
    }

    /** For {@code temlang.producers}: ids, with commas between them. */
    public String producerList() {
      return producers.stream()
          .map(producer -> producer.value().toString())
          .sorted()
          .collect(Collectors.joining(","));
    }

    /** For {@code temlang.communes}: codes and the keys of hamlets, with commas between them. */
    public String communeList() {
      return Stream.concat(
              communes.stream().map(CommuneCode::value), hamlets.stream().map(Scope.OfHamlet::key))
          .sorted()
          .collect(Collectors.joining(","));
    }

    /** For {@code temlang.account}: an id or nothing. */
    public String account() {
      return entered.map(account -> account.value().toString()).orElse("");
    }
  }
}
