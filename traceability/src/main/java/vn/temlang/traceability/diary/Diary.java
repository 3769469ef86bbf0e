package vn.temlang.traceability.diary;

import java.util.UUID;

/** All that was entered, page by page. */
public interface Diary {
  /** Keeps a page and its personal words, in the transaction that stored its event. */
  void add(DiaryPage page);

  /** The personal words of an entry, {@link PersonalWords#NONE} if there were none or no more. */
  PersonalWords wordsOf(UUID entryId);

  /** Deletes the personal words of an entry for good; the entry and its event stay. */
  void erase(UUID entryId);
}
