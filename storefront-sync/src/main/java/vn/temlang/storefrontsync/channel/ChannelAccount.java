package vn.temlang.storefrontsync.channel;

import java.net.URI;
import java.util.Optional;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.MalformedValue;

/** One shop of ours on one marketplace. */
public record ChannelAccount(AccountId id, Way way, Credentials credentials, AccountStatus status) {
  /**
   * Where and how the marketplace is reached.
   *
   * @param base address of its API, http or https
   * @param hints our address that it may send hints to, if it is to send any
   */
  public record Way(Marketplace marketplace, ChannelMode mode, URI base, Optional<URI> hints) {
    public Way {
      web("baseUrl", base);
      hints.ifPresent(uri -> web("hintUrl", uri));
    }

    private static void web(String field, URI uri) {
      boolean known = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!known || uri.getHost() == null) {
        throw new MalformedValue(field, "an http or https address is needed");
      }
    }
  }

  public boolean active() {
    return status == AccountStatus.ACTIVE;
  }
}
