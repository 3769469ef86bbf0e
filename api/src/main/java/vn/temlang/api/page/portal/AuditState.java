package vn.temlang.api.page.portal;

/** What came of an act, with the key of its words and the tone of its mark. */
public enum AuditState {
  DONE("audit.done", "good"),
  REFUSED("audit.refused", "warning"),
  /** A fault on our side. */
  FAILED("audit.failed", "bad"),
  /** It was done, and nobody could be told. */
  UNANSWERED("audit.unanswered", "warning"),
  /** It was begun, and no result was written. */
  UNKNOWN("audit.unknown", "bad");

  private final String word;
  private final String tone;

  AuditState(String word, String tone) {
    this.word = word;
    this.tone = tone;
  }

  /** Key of the words. */
  public String word() {
    return word;
  }

  /** Class name of the mark. */
  public String tone() {
    return tone;
  }
}
