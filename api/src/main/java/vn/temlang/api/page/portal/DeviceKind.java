package vn.temlang.api.page.portal;

/** What a session was opened with, with the key of its word. */
public enum DeviceKind {
  PHONE("account.device.phone"),
  COMPUTER("account.device.computer"),
  OTHER("account.device.other");

  private final String word;

  DeviceKind(String word) {
    this.word = word;
  }

  /** Key of the word. */
  public String word() {
    return word;
  }
}
