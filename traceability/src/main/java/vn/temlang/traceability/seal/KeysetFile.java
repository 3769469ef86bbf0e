package vn.temlang.traceability.seal;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** A Tink keyset in a file that only its owner reads (mode 0600), made when there is none. */
record KeysetFile(Path file) {
  KeysetHandle read() throws GeneralSecurityException {
    try {
      if (Files.notExists(file)) {
        make();
      }
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get());
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in " + file + " cannot be read or made", e);
    }
  }

  /** A whole file or the old one. */
  void write(KeysetHandle keys) throws GeneralSecurityException {
    try {
      Path aside = aside(keys);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in " + file + " cannot be written", e);
    }
  }

  private void make() throws IOException, GeneralSecurityException {
    Path aside = aside(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    try {
      // the first of two servers wins
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException made) {
      // by the other one; its keys are read
    } catch (UnsupportedOperationException e) {
      Files.copy(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private Path aside(KeysetHandle keys) throws IOException, GeneralSecurityException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path aside = Files.createTempFile(folder, "keys", ".new");
    if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
    }
    return Files.writeString(
        aside,
        TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()),
        StandardCharsets.UTF_8);
  }
}
