package vn.temlang.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.launcher.terminal.Trouble;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void is_made_with_keys_that_nobody_else_may_list() throws IOException {
    DataFolder data = DataFolder.open(folder.resolve("new").resolve("data"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.keys())))
        .isEqualTo("rwx------");
    assertThat(data.logs()).isDirectory();
  }

  @Test
  void that_cannot_be_made_is_refused_in_one_sentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> DataFolder.open(file.resolve("data")))
        .satisfies(
            trouble -> assertThat(trouble.sentence()).contains("cannot be written", "--data"));
  }

  @Test
  void has_one_launcher_at_a_time() {
    DataFolder data = DataFolder.open(folder);
    FolderLock lock = FolderLock.tryTake(data).orElseThrow();
    assertThat(FolderLock.tryTake(data)).isEmpty();
    lock.release();
    assertThat(FolderLock.tryTake(data)).hasValueSatisfying(FolderLock::release);
  }

  @Test
  void secrets_are_written_for_their_owner_alone() throws IOException {
    Path file = folder.resolve("secret");
    WholeFile.writeSecret(file, "a");
    WholeFile.writeSecret(file, "b");
    assertThat(file).hasContent("b");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
