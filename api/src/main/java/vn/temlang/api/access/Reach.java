package vn.temlang.api.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
   * @param entered and those whom this account entered into the register
   */
  record Some(Set<ProducerId> producers, Set<CommuneCode> communes, Optional<AccountId> entered)
      implements Reach {
    public Some {
      producers = Set.copyOf(producers);
      communes = Set.copyOf(communes);
    }

    /** For {@code temlang.producers}: ids, with commas between them. */
    public String producerList() {
      return producers.stream()
          .map(producer -> producer.value().toString())
          .sorted()
          .collect(Collectors.joining(","));
    }

    /** For {@code temlang.communes}: codes, with commas between them. */
    public String communeList() {
      return communes.stream().map(CommuneCode::value).sorted().collect(Collectors.joining(","));
    }

    /** For {@code temlang.account}: an id or nothing. */
    public String account() {
      return entered.map(account -> account.value().toString()).orElse("");
    }
  }
}
