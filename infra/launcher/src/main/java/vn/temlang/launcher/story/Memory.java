package vn.temlang.launcher.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.WholeFile;
import vn.temlang.launcher.terminal.Trouble;

/** How far the story was told, kept in the data folder: a second start continues from there. */
final class Memory {
  private final Path file;
  private final ObjectNode values;

  private Memory(Path file, ObjectNode values) {
    this.file = file;
    this.values = values;
  }

  static Memory in(DataFolder data, Clock clock) {
    Path file = data.root().resolve("demo-state.json");
    Memory memory = new Memory(file, read(file));
    if (memory.find("began").isEmpty()) {
      memory.keep("began", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    return memory;
  }

  private static ObjectNode read(Path file) {
    try {
      return Files.exists(file)
          ? (ObjectNode) PublicApi.JSON.readTree(file.toFile())
          : PublicApi.JSON.createObjectNode();
    } catch (IOException e) {
      throw new Trouble("Cannot read " + file + ": " + DataFolder.reason(e), e);
    }
  }

  Instant began() {
    return Instant.parse(get("began"));
  }

  StoryIds ids() {
    return new StoryIds(began());
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(value -> value.asText());
  }

  /** What an earlier chapter kept. */
  String get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("the story does not know " + name + " yet"));
  }

  void keep(String name, String value) {
    values.put(name, value);
    WholeFile.write(file, values.toPrettyString() + "\n");
  }

  /** Whether a chapter was told to its end. */
  boolean isTold(String chapter) {
    return find("told " + chapter).isPresent();
  }

  void told(String chapter) {
    keep("told " + chapter, "yes");
  }
}
