package vn.temlang.launcher.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** Where the parts of the sandbox listen, and what its clients have to know. */
public record SandboxPorts(URI postmart, URI voso, URI addressService, URI messages) {
  /** Key and secret of a stand-in: no secrets at all. */
  public static final String KEY = "sandbox-key";

  public static final String SECRET = "sandbox-secret";

  static SandboxPorts of(JsonNode ports) {
    return new SandboxPorts(
        uri(ports, "postmart"), uri(ports, "voso"), uri(ports, "address"), uri(ports, "messages"));
  }

  private static URI uri(JsonNode ports, String part) {
    return URI.create("http://127.0.0.1:" + ports.path(part).asInt());
  }
}
