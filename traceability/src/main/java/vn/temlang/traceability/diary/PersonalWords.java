package vn.temlang.traceability.diary;

import org.jspecify.annotations.Nullable;

/**
 * The part of an entry that may name a private person. It is kept in a table of its own under the
 * entry's id, from which it can be deleted; no event, log leaf or commitment depends on it, so that
 * all proofs hold after its erasure.
 */
public record PersonalWords(@Nullable Note note, @Nullable String counterparty) {
  static PersonalWords of(DiaryEntry.Details details) {
    String name = details.counterparty() instanceof Counterparty.Named named ? named.name() : null;
    return new PersonalWords(details.note(), name);
  }
}
