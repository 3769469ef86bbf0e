package vn.temlang.api.account.openid;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.temlang.api.page.text.Language;

/**
 * An identity provider that the operator has configured under {@code temlang.openid.NAME}.
 *
 * @param name under which it stands in the configuration and in addresses of ours
 * @param issuer its issuer identifier (OpenID Connect Discovery 1.0, 3), {@code https}, or {@code
 *     http} on this machine
 * @param hosts that may be asked beside the issuer's own, with a port where that is not 443
 * @param trustEmail whether an e-mail address that it calls verified tells whose account it is
 * @param trustSecondFactor whether it asks everybody for a second factor
 * @param timeout how long each of its answers may take
 */
public record ProviderSettings(
    String name,
    URI issuer,
    String clientId,
    String clientSecret,
    String titleVi,
    String titleEn,
    List<String> hosts,
    boolean trustEmail,
    boolean trustSecondFactor,
    Duration timeout) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,30}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?");

  private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost", "[::1]");

  public ProviderSettings {
    hosts = List.copyOf(hosts);
    refuse(
        !NAME.matcher(name).matches(),
        "temlang.openid.providers names each provider with small letters and digits, not " + name);
    String key = "temlang.openid." + name;
    refuse(
        !isSafe(issuer) || issuer.getRawQuery() != null || issuer.getRawFragment() != null,
        key + ".issuer is https:// with a host, or http:// on this machine, not " + issuer);
    for (String host : hosts) {
      refuse(
          !HOST.matcher(host).matches(),
          key + ".hosts has names of hosts such as id.example.vn, not " + host);
    }
    refuse(!timeout.isPositive(), key + ".timeout is longer than nothing, not " + timeout);
  }

  private static void refuse(boolean wrong, String sentence) {
    if (wrong) {
      throw new IllegalArgumentException(sentence);
    }
  }

  /** What people read on the button. */
  public String title(Language language) {
    return switch (language) {
      case VIETNAMESE -> titleVi;
      case ENGLISH -> titleEn;
    };
  }

  /** Whether an address that the provider told may be asked, or a browser be sent there. */
  public boolean allows(URI address) {
    return isSafe(address)
        && String.valueOf(issuer.getScheme()).equalsIgnoreCase(address.getScheme())
        && (place(address).equals(place(issuer))
            || hosts.stream().anyMatch(host -> host.equalsIgnoreCase(address.getRawAuthority())));
  }

  private static boolean isSafe(URI address) {
    String host = Optional.ofNullable(address.getHost()).orElse("");
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    return !host.isEmpty()
        && address.getRawUserInfo() == null
        && (scheme.equals("https") || (scheme.equals("http") && THIS_MACHINE.contains(host)));
  }

  private static String place(URI address) {
    return String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "ProviderSettings[" + name + "]";
  }
}
