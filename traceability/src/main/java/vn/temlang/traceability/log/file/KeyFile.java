package vn.temlang.traceability.log.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.random.RandomGenerator;
import vn.temlang.traceability.log.Ed25519Key;

/** A private key in a file that only its owner reads (mode 0600), made when there is none. */
final class KeyFile {
  private final Path file;
  private final RandomGenerator random;

  KeyFile(Path file, RandomGenerator random) {
    this.file = file;
    this.random = random;
  }

  Ed25519Key open(String name) {
    try {
      if (Files.notExists(file)) {
        make(name);
      }
      Ed25519Key key = Ed25519Key.parse(Files.readString(file, StandardCharsets.UTF_8).strip());
      if (!key.verifier().name().equals(name)) {
        throw new IllegalStateException(
            file + " is the key of the log " + key.verifier().name() + ", not of " + name);
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("the log's key " + file + " cannot be read or made", e);
    }
  }

  private void make(String name) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    // a whole file or none: written aside, then linked into place; the first of two servers wins
    Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "log", ".new");
    try {
      if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(aside, Ed25519Key.generate(name, random).secretText() + "\n");
      claim(aside);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void claim(Path aside) throws IOException {
    try {
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    } catch (UnsupportedOperationException e) {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
