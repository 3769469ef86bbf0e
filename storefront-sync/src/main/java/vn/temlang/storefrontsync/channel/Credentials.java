package vn.temlang.storefrontsync.channel;

import vn.temlang.storefrontsync.MalformedValue;

/** What opens a shop's API; never shown, never logged. */
public record Credentials(String apiKey, String secret) {
  public Credentials {
    if (apiKey.isBlank() || secret.isBlank()) {
      throw new MalformedValue("apiKey", "key and secret are both needed");
    }
  }

  @Override
  public String toString() {
    return "Credentials[sealed]";
  }
}
