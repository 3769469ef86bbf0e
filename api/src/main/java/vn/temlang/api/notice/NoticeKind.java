package vn.temlang.api.notice;

/** What an account can be told, with the page where one sees to it. */
public enum NoticeKind {
  ROLE_GIVEN("notice.role-given", "/portal"),
  ROLE_TAKEN("notice.role-taken", "/portal"),
  /** The thing is the account that was opened. */
  INVITATION_ACCEPTED("notice.invitation-accepted", "/portal/accounts"),
  PASSWORD_RESET("notice.password-reset", "/portal/account"),
  KEY_ENDS("notice.key-ends", "/portal/keys"),
  /** A person who asked about own data has to be told what will be done. */
  ANSWER_DUE("notice.answer-due", "/portal/requests"),
  REQUEST_DUE("notice.request-due", "/portal/requests"),
  LISTING_REFUSED("notice.listing-refused", "/portal/listings"),
  LISTING_FAILING("notice.listing-failing", "/portal/listings"),
  /** The words are the scheme alone: what it is for may bear the name of a person. */
  CERTIFICATE_ENDS("notice.certificate-ends", "/portal/certificates"),
  CERTIFICATE_ENDED("notice.certificate-ended", "/portal/certificates"),
  CERTIFICATE_REVOKED("notice.certificate-revoked", "/portal/certificates");

  private final String sentence;
  private final String page;

  NoticeKind(String sentence, String page) {
    this.sentence = sentence;
    this.page = page;
  }

  /** Key of the sentence; it takes a role, a place, the name of a thing and a day. */
  public String sentence() {
    return sentence;
  }

  /** Where one sees to it. */
  public String page() {
    return page;
  }
}
