package vn.temlang.traceability.stamp.file;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.TreeMap;
import vn.temlang.qrlabels.stampcode.StampSecret;
import vn.temlang.traceability.stamp.StampSecrets;

/**
 * Lines of {@code epoch:hex}, the highest epoch being the current one; made at the first start with
 * mode 0600. Who loses the file loses the means to verify every stamp ever printed: it belongs into
 * the backup.
 */
@Singleton
@Requires(property = "temlang.keys.folder")
class FileStampSecrets implements StampSecrets {
  private final TreeMap<Integer, StampSecret> secrets = new TreeMap<>();

  FileStampSecrets(@Value("${temlang.keys.folder}") Path folder, SecureRandom random) {
    Path file = folder.resolve("stamp-secret");
    try {
      if (Files.notExists(file)) {
        make(file, random);
      }
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          StampSecret secret = parse(file, line.strip());
          secrets.put(secret.epoch(), secret);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the secret of the stamps " + file + " cannot be read", e);
    }
    if (secrets.isEmpty()) {
      throw new IllegalStateException("there is no secret in " + file);
    }
  }

  private static StampSecret parse(Path file, String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw new IllegalStateException(file + " has a line that is not epoch:hex");
    }
    byte[] bytes = HexFormat.of().parseHex(line.substring(colon + 1));
    return new StampSecret(bytes, Integer.parseInt(line.substring(0, colon)));
  }

  private static void make(Path file, SecureRandom random) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    Path aside = Files.createTempFile(folder, "stamp", ".new");
    try {
      if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(aside, "0:" + HexFormat.of().formatHex(secret) + "\n");
      // a link is made or refused as a whole: of two servers that start at once, the first wins
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  @Override
  public StampSecret current() {
    return secrets.lastEntry().getValue();
  }

  @Override
  public StampSecret of(int epoch) {
    StampSecret secret = secrets.get(epoch);
    if (secret == null) {
      throw new IllegalStateException("the stamp secret of epoch " + epoch + " is missing");
    }
    return secret;
  }
}
