package vn.temlang.api;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.temlang.qrlabels.WebOrigin;

/**
 * What an operator sets for the server as a whole.
 *
 * @param publicUrl under which buyers reach this server; it is what stamps carry
 * @param data folder of keys and of the first operator's password
 * @param cookieSecure whether cookies are for TLS alone; off only on a loopback address
 * @param proxyHeader in which the proxy before this server names who asks, {@code X-Forwarded-For};
 *     none where buyers reach the server itself, who could write anything into it
 */
@ConfigurationProperties("temlang")
public record TemlangConfiguration(
    String publicUrl, Path data, boolean cookieSecure, @Nullable String proxyHeader) {
  // a token of RFC 9110, section 5.6.2; nothing set is as good as no header
  private static final String FIELD_NAME = "[!#$%&'*+.^_`|~0-9A-Za-z-]*";

  public TemlangConfiguration {
    if (!isOrigin(publicUrl)) {
      throw new IllegalArgumentException(
          "temlang.public-url is https:// or http:// with a host and nothing after the port, not "
              + publicUrl);
    }
    if (proxyHeader != null && !proxyHeader.strip().matches(FIELD_NAME)) {
      throw new IllegalArgumentException(
          "temlang.proxy-header is the name of one header, not " + proxyHeader);
    }
  }

  private static boolean isOrigin(String text) {
    try {
      return !WebOrigin.of(text).toString().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
