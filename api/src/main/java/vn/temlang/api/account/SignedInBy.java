package vn.temlang.api.account;

/** How somebody signed in; a session keeps it as long as it lasts. */
public enum SignedInBy {
  PASSWORD,
  /** A one-time code, together with the password that was chosen with it. */
  CODE,
  /** An identity provider, which vouches for no more than who it is. */
  PROVIDER,
  /** An identity provider that asks everybody for a second factor, as the operator has said. */
  PROVIDER_WITH_SECOND_FACTOR
}
