package vn.temlang.traceability.diary;

import vn.temlang.traceability.event.Epc;

/** An entry with all that it was understood to mean when it was written. */
public record DiaryPage(DiaryEntry entry, DiaryBatch batch, Epc placeCode, Epc productCode) {
  /** The words that may name a person. */
  public PersonalWords words() {
    return PersonalWords.of(entry.details());
  }
}
