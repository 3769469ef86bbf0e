package vn.temlang.storefrontsync.channel;

/** What opens a shop's API; never shown, never logged. */
public record Credentials(String apiKey, String secret) {
  public Credentials {
    if (apiKey.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException("credentials: key and secret are both needed");
    }
  }

  @Override
  public String toString() {
    return "Credentials[sealed]";
  }
}
