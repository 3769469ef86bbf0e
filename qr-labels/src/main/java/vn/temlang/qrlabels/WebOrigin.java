package vn.temlang.qrlabels;

import java.net.URI;
import java.util.Locale;

/**
 * Where the links on labels lead: scheme, host and port, nothing more, so that its capitals mean
 * the same as its small letters (RFC 3986, section 6.2.2.1).
 *
 * @param uri http or https with a host; a closing slash is dropped
 */
public record WebOrigin(URI uri) {
  /**
   * @throws IllegalArgumentException for another scheme, no host, or anything after host and port
   */
  public WebOrigin {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("An origin begins with https:// or http://: " + uri);
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("An origin names a host: " + uri);
    }
    boolean bare = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
    if (!bare || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("An origin ends after host and port: " + uri);
    }
    uri = URI.create(scheme + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT));
  }

  /** The origin of a text such as {@code https://tem.example.vn}. */
  public static WebOrigin of(String text) {
    return new WebOrigin(URI.create(text));
  }

  /** In capitals, for the alphanumeric mode of a QR symbol. */
  public String capitals() {
    return uri.toString().toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
