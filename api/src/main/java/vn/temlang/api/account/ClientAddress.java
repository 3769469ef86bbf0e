package vn.temlang.api.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.TemlangConfiguration;

/**
 * The network address that asks. Behind a proxy it is the last one in the header that the operator
 * named: what stands before it was sent by the client, who may have made it up. Of IPv6 the network
 * of 64 bits, because one customer has all of its addresses (RFC 6177).
 */
@Singleton
public class ClientAddress {
  private final Optional<String> header;

  ClientAddress(TemlangConfiguration configuration) {
    this.header = Optional.ofNullable(configuration.proxyHeader()).filter(name -> !name.isBlank());
  }

  public String of(@Nullable HttpRequest<?> request) {
    if (request == null) {
      return "unknown";
    }
    return header.flatMap(name -> last(request, name)).orElseGet(() -> direct(request));
  }

  private static Optional<String> last(HttpRequest<?> request, String name) {
    List<String> values = request.getHeaders().getAll(name);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String[] addresses = values.getLast().split(",");
    String address = addresses[addresses.length - 1].strip();
    return address.isEmpty() ? Optional.empty() : Optional.of(network(address));
  }

  private static String direct(HttpRequest<?> request) {
    InetAddress address = request.getRemoteAddress().getAddress();
    return address == null ? "unknown" : network(address.getHostAddress());
  }

  static String network(String address) {
    if (!address.contains(":") || address.contains(".")) {
      return address;
    }
    String[] groups = address.split("%", 2)[0].split(":", -1);
    StringBuilder network = new StringBuilder();
    for (int group = 0; group < 4 && group < groups.length && !groups[group].isEmpty(); group++) {
      network.append(groups[group]).append(':');
    }
    return network + ":";
  }
}
