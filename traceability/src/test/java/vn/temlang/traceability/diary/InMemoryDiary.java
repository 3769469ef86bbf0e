package vn.temlang.traceability.diary;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The diary as a map. */
final class InMemoryDiary implements Diary {
  final Map<UUID, DiaryPage> pages = new HashMap<>();
  private final Map<UUID, PersonalWords> words = new HashMap<>();

  @Override
  public void add(DiaryPage page) {
    pages.put(page.entry().id(), page);
    words.put(page.entry().id(), page.words());
  }

  @Override
  public PersonalWords wordsOf(UUID entryId) {
    return words.getOrDefault(entryId, PersonalWords.NONE);
  }

  @Override
  public void erase(UUID entryId) {
    words.remove(entryId);
  }
}
