package vn.temlang.api.page.view;

/** The cases of a verdict, each with its words, its tone and its sign. */
public enum Finding {
  FIRST_SEEN("good", "check", "verdict.first-seen.title", "verdict.first-seen.advice"),
  SEEN_BEFORE("good", "check", "verdict.seen-before.title", "verdict.seen-before.advice"),
  NOT_ACTIVATED("warning", "alert", "verdict.not-activated.title", "verdict.not-activated.advice"),
  RECALLED("bad", "cross", "verdict.recalled.title", "verdict.recalled.advice");

  private final String tone;
  private final String sign;
  private final String title;
  private final String advice;

  Finding(String tone, String sign, String title, String advice) {
    this.tone = tone;
    this.sign = sign;
    this.title = title;
    this.advice = advice;
  }

  /** Class name of the panel: good, warning or bad. */
  public String tone() {
    return tone;
  }

  /** Name of the icon, whose shape differs as its colour does. */
  public String sign() {
    return sign;
  }

  /** Key of the sentence that stands first on the page. */
  public String title() {
    return title;
  }

  /** Key of the sentence that says what to do. */
  public String advice() {
    return advice;
  }
}
