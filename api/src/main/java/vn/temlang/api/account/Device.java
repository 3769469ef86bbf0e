package vn.temlang.api.account;

import java.util.Locale;

/**
 * What a session was opened with, as coarse as its owner needs to know it again; the browser's own
 * description is not kept.
 */
public enum Device {
  PHONE,
  COMPUTER,
  OTHER;

  /** The device that a {@code User-Agent} (RFC 9110, 10.1.5) names. */
  static Device of(String userAgent) {
    String agent = userAgent.toLowerCase(Locale.ROOT);
    if (agent.contains("mobile") || agent.contains("android") || agent.contains("iphone")) {
      return PHONE;
    }
    return agent.startsWith("mozilla/") ? COMPUTER : OTHER;
  }
}
