package vn.temlang.api.account.invitation;

import jakarta.inject.Singleton;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.qrlabels.WebOrigin;

/** Where a one-time code leads. */
@Singleton
public class InvitationLinks {
  private final WebOrigin origin;

  InvitationLinks(TemlangConfiguration configuration) {
    this.origin = WebOrigin.of(configuration.publicUrl());
  }

  /** For people. */
  public String link(String code) {
    return origin + "/i/" + code;
  }

  /** For a QR symbol: capitals alone. */
  public String symbol(String code) {
    return origin.capitals() + "/I/" + code;
  }
}
