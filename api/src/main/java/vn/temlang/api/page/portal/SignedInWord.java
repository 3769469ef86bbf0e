package vn.temlang.api.page.portal;

/** How a session was opened, with the key of its word. */
public enum SignedInWord {
  PASSWORD("account.by.password"),
  CODE("account.by.code"),
  PROVIDER("account.by.provider"),
  PROVIDER_WITH_SECOND_FACTOR("account.by.provider-two");

  private final String word;

  SignedInWord(String word) {
    this.word = word;
  }

  /** Key of the word. */
  public String word() {
    return word;
  }
}
