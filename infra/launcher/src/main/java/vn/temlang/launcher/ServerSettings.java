package vn.temlang.launcher;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.temlang.launcher.chain.DevelopmentChain;
import vn.temlang.launcher.postgres.Database;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.sandbox.SandboxPorts;

/** The server's configuration as environment variables, as far as the launcher decides it. */
public record ServerSettings(
    DataFolder data, Database database, Optional<URI> chain, Optional<SandboxPorts> sandbox) {

  /** What the launcher decides, for a server on this port with this public address. */
  public Map<String, String> environment(int port, URI publicUrl) {
    Map<String, String> values = new HashMap<>();
    values.put("JDBC_URL", database.url());
    values.put("JDBC_USER", database.user());
    values.put("JDBC_PASSWORD", database.password());
    values.put("TEMLANG_PORT", Integer.toString(port));
    values.put("TEMLANG_DATA", data.root().toString());
    values.put("TEMLANG_PUBLIC_URL", publicUrl.toString());
    chain.ifPresent(url -> values.putAll(developmentChain(url)));
    sandbox.ifPresent(ports -> values.putAll(addressService(ports)));
    sandbox.ifPresent(ports -> values.putAll(messages(ports)));
    // the demo is for trying: its operator comes in by the password alone, and it says so
    sandbox.ifPresent(ports -> values.put("TEMLANG_SECOND_FACTOR_REQUIRED_FOR_OPERATORS", "false"));
    return values;
  }

  private static Map<String, String> developmentChain(URI url) {
    return Map.of(
        "TEMLANG_ANCHOR_EVM_ENABLED", "true",
        "TEMLANG_ANCHOR_EVM_RPC_URL", url.toString(),
        "TEMLANG_ANCHOR_EVM_CHAIN_ID", Long.toString(DevelopmentChain.CHAIN_ID),
        "TEMLANG_ANCHOR_EVM_DEPLOY", "true",
        "TEMLANG_ANCHOR_EVM_DEVELOPMENT", "true",
        // anvil mines a block with each transaction, and nobody ever replaces one
        "TEMLANG_ANCHOR_EVM_CONFIRMATIONS", "1",
        "TEMLANG_ANCHOR_EVM_INTERVAL", "PT2S");
  }

  private static Map<String, String> messages(SandboxPorts ports) {
    return Map.of(
        "TEMLANG_MESSAGES_ENABLED",
        "true",
        "TEMLANG_MESSAGES_URL",
        ports.messages().toString(),
        "TEMLANG_MESSAGES_KEY",
        SandboxPorts.KEY);
  }

  private static Map<String, String> addressService(SandboxPorts ports) {
    return Map.of(
        "TEMLANG_ADDRESS_SERVICE_ENABLED",
        "true",
        "TEMLANG_ADDRESS_SERVICE_URL",
        ports.addressService().toString(),
        "TEMLANG_ADDRESS_SERVICE_STAND_IN",
        "true",
        "TEMLANG_ADDRESS_SERVICE_KEY",
        SandboxPorts.KEY);
  }
}
