package vn.temlang.api.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.CommuneCode;

/**
 * A reason to tell somebody something.
 *
 * @param key tells it from every other occasion of its kind
 */
public record Occasion(
    NoticeKind kind, String key, UUID thing, Optional<LocalDate> day, String words, Whose whose) {
  /** Whom it concerns. */
  public sealed interface Whose {
    record OneAccount(AccountId account) implements Whose {}

    /** Those who have to do with a producer; {@code communes} are those of its sites. */
    record OfProducer(ProducerId producer, Set<CommuneCode> communes) implements Whose {
      public OfProducer {
        communes = Set.copyOf(communes);
      }
    }
  }
}
