package vn.temlang.launcher.chain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The file in which anvil keeps its state. */
record StateFile(Path path) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Whether the file is one whole JSON object, read token by token because it can be long. */
  boolean isWhole() throws IOException {
    try (JsonParser parser = JSON.createParser(path.toFile())) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
