package vn.temlang.traceability.diary;

import java.util.UUID;

/** What became of an entry. */
public sealed interface Written {
  /** It is kept, and its event is in the ledger under this key. */
  record Stored(UUID eventId) implements Written {}

  /** The same entry was kept before; nothing happened now. */
  record Repeated(UUID eventId) implements Written {}

  /** Nothing was kept. */
  record Refused(Reason reason) implements Written {}

  /** Why an entry is refused; the names are public contract. */
  enum Reason {
    BATCH_UNKNOWN,
    SITE_UNKNOWN,
    /** More than five minutes after the server's clock. */
    TIME_IN_FUTURE,
    /** Packed, sent, received or sold before the day of production. */
    BEFORE_PRODUCTION,
    QUANTITY_NOT_POSITIVE,
    /** More than 15 digits. */
    QUANTITY_TOO_LONG,
    /** Not the unit of the batch that is counted. */
    UNIT_DIFFERS,
    /** Only a processing draws from batches. */
    INPUTS_NOT_EXPECTED,
    INPUT_UNKNOWN,
    BATCH_MADE_OF_ITSELF,
    /** Another entry has this id. */
    ID_TAKEN
  }
}
