package vn.temlang.api.page.portal;

/** Why a second factor is not taken or stays as it is, with the key of the sentence. */
public enum FactorFault {
  PASSWORD_WRONG("factor.fault.password-wrong"),
  FACTOR_WRONG("factor.fault.factor-wrong"),
  /** Too many tries went before. */
  WAIT("factor.fault.wait"),
  FIRST_CODE_WRONG("factor.fault.first-code-wrong"),
  NOT_BEGUN("factor.fault.not-begun"),
  NAME_UNFIT("factor.fault.name-unfit"),
  TOO_MANY("factor.fault.too-many"),
  NOT_MADE("factor.fault.not-made"),
  KNOWN("factor.fault.known"),
  LAST("factor.fault.last");

  private final String sentence;

  FactorFault(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
