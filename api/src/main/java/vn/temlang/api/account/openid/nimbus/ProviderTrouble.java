package vn.temlang.api.account.openid.nimbus;

import vn.temlang.api.account.openid.IdentityProvider.Trouble;

/** Ends a conversation with a provider; its text is for the log and names no person. */
final class ProviderTrouble extends Exception {
  private static final long serialVersionUID = 1;

  private final Trouble trouble;

  ProviderTrouble(Trouble trouble, String what) {
    super(what);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
