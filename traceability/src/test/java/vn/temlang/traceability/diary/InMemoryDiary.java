package vn.temlang.traceability.diary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
  public Optional<DiaryEntry> find(UUID entryId) {
    return Optional.ofNullable(pages.get(entryId)).map(DiaryPage::entry).map(this::withoutErased);
  }

  private DiaryEntry withoutErased(DiaryEntry entry) {
    PersonalWords left = words.getOrDefault(entry.id(), new PersonalWords(null, null));
    DiaryEntry.Details said = entry.details();
    String name = left.counterparty();
    DiaryEntry.Details kept =
        new DiaryEntry.Details(
            said.quantity(),
            said.counterparty() instanceof Counterparty.Named
                ? name == null ? null : new Counterparty.Named(name)
                : said.counterparty(),
            left.note(),
            said.inputs());
    return new DiaryEntry(
        entry.id(), entry.batchId(), entry.kind(), entry.at(), entry.siteId(), kept);
  }

  @Override
  public void erase(UUID entryId) {
    words.remove(entryId);
  }
}
