package vn.temlang.api.page.portal;

import vn.temlang.api.access.Action;

/** What may need somebody now, the most urgent first. */
public enum TaskKind {
  NEW_ORDER("task.new-order", Action.READ_SALES, "/portal/orders"),
  LISTING_TROUBLE("task.listing-trouble", Action.READ_SALES, "/portal/listings"),
  CERTIFICATE_ENDED("task.certificate-ended", Action.WRITE_REGISTER, "/portal/certificates"),
  CERTIFICATE_ENDS("task.certificate-ends", Action.WRITE_REGISTER, "/portal/certificates"),
  NO_STAMPS("task.no-stamps", Action.ACTIVATE_STAMPS, "/portal/batches"),
  NO_PRICE("task.no-price", Action.WRITE_REGISTER, "/portal/products"),
  NO_PICTURE("task.no-picture", Action.WRITE_REGISTER, "/portal/products"),
  NO_ADDRESS_CODE("task.no-address-code", Action.WRITE_REGISTER, "/portal/producers");

  private final String sentence;
  private final Action action;
  private final String path;

  TaskKind(String sentence, Action action, String path) {
    this.sentence = sentence;
    this.action = action;
    this.path = path;
  }

  /** Key of the sentence; it takes how many there are and the name of one. */
  public String sentence() {
    return sentence;
  }

  /** Whose task it is: those who may do this. */
  public Action action() {
    return action;
  }

  /** The list in which these things stand. */
  public String path() {
    return path;
  }
}
