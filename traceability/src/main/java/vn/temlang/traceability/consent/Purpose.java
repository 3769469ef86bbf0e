package vn.temlang.traceability.consent;

/** What personal data may be used for, each asked for by itself; names are public contract. */
public enum Purpose {
  /** Contact name, phone and ID number are stored at all. */
  KEEP_CONTACT,
  /** Contact name, phone and typed address stand on the scan page. */
  PUBLISH_CONTACT,
  /** Exact place and address codes are told to the public and to marketplaces. */
  EXACT_LOCATION,
  /** Messages tell of orders, stamps and answers; by text 2 or later. */
  MESSAGES,
  /** Nothing uses it and nobody is asked: kept for what was said before. */
  PAYMENT_ACCOUNT,
  /** One picture of the maker stands on the scan page; by text 2 or later. */
  PICTURE_OF_PERSON
}
