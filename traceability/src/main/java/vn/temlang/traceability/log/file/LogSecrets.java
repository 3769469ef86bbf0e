package vn.temlang.traceability.log.file;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import vn.temlang.traceability.log.LogKey;
import vn.temlang.traceability.log.Salt;
import vn.temlang.traceability.log.SaltSource;

/** Gives the log its key and its salts. */
@Factory
final class LogSecrets {
  private final SecureRandom random = new SecureRandom();

  /** The key of {@code log.key} in the folder {@code temlang.keys.folder}. */
  @Singleton
  @Requires(property = "temlang.keys.folder")
  LogKey key(@Value("${temlang.keys.folder}") Path folder, LogConfiguration configuration) {
    return new KeyFile(folder.resolve("log.key"), random).open(configuration.origin());
  }

  @Singleton
  SaltSource salts() {
    return () -> Salt.random(random);
  }
}
