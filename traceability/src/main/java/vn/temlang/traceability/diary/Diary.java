package vn.temlang.traceability.diary;

import java.util.Optional;
import java.util.UUID;

/** All that was entered, page by page. */
public interface Diary {
  /** Keeps a page and its personal words, in the transaction that stored its event. */
  void add(DiaryPage page);

  /**
   * What was stated under an id, as far as it is kept: without words that were erased, and without
   * a party's identifier where the kind names no party.
   */
  Optional<DiaryEntry> find(UUID entryId);

  /** Deletes the personal words of an entry for good; the entry and its event stay. */
  void erase(UUID entryId);
}
