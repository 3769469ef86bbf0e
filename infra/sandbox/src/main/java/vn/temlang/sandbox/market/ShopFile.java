package vn.temlang.sandbox.market;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Keeps the state of a marketplace in one JSON file, replaced whole. */
@Singleton
@Requires(property = "sandbox.role", value = "market")
class ShopFile {
  private final ObjectMapper json;
  private final Path file;

  ShopFile(
      ObjectMapper json,
      @Value("${sandbox.data}") String folder,
      @Value("${sandbox.name}") String name) {
    this.json = json;
    this.file = Path.of(folder).resolve(name.toLowerCase(Locale.ROOT) + ".json");
  }

  ObjectNode load() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (Files.exists(file)) {
        return (ObjectNode) json.readTree(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox cannot read its data", e);
    }
    ObjectNode empty = json.createObjectNode().put("sequence", 1000).put("hintUrl", "");
    empty.putObject("listings");
    empty.putArray("versions");
    return empty;
  }

  void save(ObjectNode state) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, json.writeValueAsString(state));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox cannot write its data", e);
    }
  }
}
