package vn.temlang.traceability.consent;

/** What personal data may be used for, each asked for by itself; names are public contract. */
public enum Purpose {
  /** Contact name, phone and ID number are stored at all. */
  KEEP_CONTACT,
  /** Contact name, phone and typed address stand on the scan page. */
  PUBLISH_CONTACT,
  /** Exact place and address codes are told to the public and to marketplaces. */
  EXACT_LOCATION,
  MESSAGES,
  PAYMENT_ACCOUNT,
  PICTURE_OF_PERSON
}
