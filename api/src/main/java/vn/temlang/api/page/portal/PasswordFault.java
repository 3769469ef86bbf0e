package vn.temlang.api.page.portal;

/** Why a password stays as it was, with the key of the sentence. */
public enum PasswordFault {
  CURRENT_WRONG("account.fault.current-wrong"),
  TOO_SHORT("account.fault.too-short"),
  TOO_LONG("account.fault.too-long"),
  TOO_SIMPLE("account.fault.too-simple"),
  SAME_AS_BEFORE("account.fault.same-as-before"),
  PIN_TOO_SHORT("account.fault.pin-too-short"),
  PIN_TOO_SIMPLE("account.fault.pin-too-simple"),
  CHANGED_MEANWHILE("account.fault.changed-meanwhile"),
  /** Too many tries went before. */
  WAIT("account.fault.wait");

  private final String sentence;

  PasswordFault(String sentence) {
    this.sentence = sentence;
  }

  /** Key of the sentence, which may name the shortest length. */
  public String sentence() {
    return sentence;
  }

  /** The field where it stands; empty where it is about the whole form. */
  public String field() {
    return switch (this) {
      case CURRENT_WRONG, WAIT -> "current";
      case CHANGED_MEANWHILE -> "";
      case TOO_SHORT, TOO_LONG, TOO_SIMPLE, SAME_AS_BEFORE, PIN_TOO_SHORT, PIN_TOO_SIMPLE ->
          "fresh";
    };
  }
}
