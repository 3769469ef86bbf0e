package vn.temlang.traceability.rights;

/** What a person may ask for (Law 91/2025/QH15, article 4). */
public enum RequestKind {
  SEE,
  CORRECT,
  WITHDRAW,
  ERASE,
  OBJECT
}
