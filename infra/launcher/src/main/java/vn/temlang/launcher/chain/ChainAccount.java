package vn.temlang.launcher.chain;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.temlang.launcher.process.DataFolder;

/** The account that the server pays anchors from, read from the keystore that it makes itself. */
public record ChainAccount(Path keystore) {
  private static final JsonMapper JSON = new JsonMapper();

  public static ChainAccount of(DataFolder data) {
    return in(data.keys());
  }

  /** In the folder that the server was given for its keys. */
  public static ChainAccount in(Path keys) {
    return new ChainAccount(keys.resolve("chain-keystore.json"));
  }

  /** Its address with 0x; empty until the server has made the keystore. */
  public Optional<String> address() {
    if (!Files.exists(keystore)) {
      return Optional.empty();
    }
    try {
      String address = JSON.readTree(keystore.toFile()).path("address").asText();
      return Optional.of(address)
          .filter(text -> text.length() >= 40)
          .map(text -> text.startsWith("0x") ? text : "0x" + text);
    } catch (IOException e) {
      // being written at this moment
      return Optional.empty();
    }
  }
}
