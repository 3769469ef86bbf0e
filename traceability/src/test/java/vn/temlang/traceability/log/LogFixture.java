package vn.temlang.traceability.log;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.IdSource;

/** An application on a test database with a folder of keys and no background loops. */
public final class LogFixture implements AutoCloseable {
  private static final AtomicLong IDS = new AtomicLong();

  private final TestDatabase database;
  private final Path keys;

  public LogFixture(TestDatabase database) {
    this.database = database;
    try {
      this.keys = Files.createTempDirectory("temlang-keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path keys() {
    return keys;
  }

  public ApplicationContext start() {
    return start(Map.of());
  }

  public ApplicationContext start(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("temlang.keys.folder", keys.toString());
    properties.put("temlang.log.every", "1h");
    properties.put("temlang.anchor.every", "1h");
    properties.putAll(more);
    return ApplicationContext.builder(properties, "test")
        .singletons((IdSource) () -> new UUID(0x7000L, IDS.incrementAndGet()), Clock.systemUTC())
        .start();
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(keys)) {
      files.sorted(Comparator.reverseOrder()).forEach(LogFixture::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
